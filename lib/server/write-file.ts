import { mkdtemp, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { checkTarget, OutputError } from './output-target.ts';

/**
 * Puts a file in place at once: readers see the old one or the new one whole, also when the machine stops meanwhile.
 * @param produce writes the content to the path that it is given, in the same folder
 * @throws OutputError where the target is no place for a file
 */
export async function placeFile(input: {
  target: string;
  mayReplaceDatabase?: boolean;
  produce: (path: string) => Promise<void>;
}): Promise<void> {
  const { target, produce } = input;
  await checkTarget(input);
  const folder = await mkdtemp(path.join(path.dirname(target), `.${path.basename(target)}-`)).catch((cause) => {
    throw new OutputError(`无法在文件夹 ${path.dirname(target)} 中写文件（${cause.code}），请检查权限，或换一个位置`);
  });
  try {
    const draft = path.join(folder, 'draft');
    await produce(draft);
    await rename(draft, target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Writes bytes or text as a whole file, on disk before it takes the place of an older one. */
export async function writeFileAtomically(input: { target: string; content: string | Uint8Array }): Promise<void> {
  const { target, content } = input;
  await placeFile({
    target,
    produce: async (draft) => {
      const file = await open(draft, 'w');
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
    },
  });
}
