import { createHash } from 'node:crypto';
import { ok, type Result } from '#lib/core/result/index.ts';
import { createShelf } from '../shelf.ts';

/**
 * A text as it is handed out. It is not packed here: Next takes `Content-Encoding` off what a route answers and packs the body
 * itself, so that what was packed before reaches the reader packed twice.
 */
export type KeptText = { plain: Uint8Array; tag: string };

/** Bytes of pages kept at hand. */
const KEPT = 96_000_000;
const shelf = createShelf<KeptText>({
  limit: KEPT,
  weigh: ({ plain }) => plain.byteLength,
});

/** A page that stays the same for as long as its name does: made once, kept while it is among those that are asked for. */
export function keptPage<E>(input: {
  name: string;
  make: () => Promise<Result<string, E>>;
}): Promise<Result<KeptText, E>> {
  return shelf.take({
    name: input.name,
    make: async () => {
      const made = await input.make();
      return made.ok ? ok(await keptText(made.value)) : made;
    },
  });
}

/** Makes a text ready to be handed out. */
export async function keptText(text: string): Promise<KeptText> {
  const plain = new TextEncoder().encode(text);
  const tag = createHash('sha256').update(plain).digest('base64url').slice(0, 22);
  return { plain, tag };
}
