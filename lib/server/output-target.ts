import { open, stat } from 'node:fs/promises';
import path from 'node:path';

/** Why a file cannot be written where it was asked for, in words for the person who asked. */
export class OutputError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OutputError';
  }
}

const SQLITE_HEAD = 'SQLite format 3\u0000';

/**
 * Refuses a target that is no place for a file: a folder, a folder that is not there, a database or one of its companions.
 * @param mayReplaceDatabase for a backup that takes the place of an older one
 * @throws OutputError
 */
export async function checkTarget(input: { target: string; mayReplaceDatabase?: boolean }): Promise<void> {
  const { target, mayReplaceDatabase = false } = input;
  const folder = await stat(path.dirname(target)).catch(() => undefined);
  if (folder === undefined || !folder.isDirectory())
    throw new OutputError(`文件夹 ${path.dirname(target)} 不存在或无法访问，请先建立，或换一个位置`);
  const found = await stat(target).catch(() => undefined);
  if (found?.isDirectory()) throw new OutputError(`${target} 是文件夹，请写明要写入的文件名`);
  if (!mayReplaceDatabase && found !== undefined && (await isDatabase(target)))
    throw new OutputError(`${target} 是数据库文件，不能替换，请换一个文件名`);
  const companionOf = /^(.*?)(-wal|-shm|-journal|\.lock)$/.exec(target)?.[1];
  if (companionOf !== undefined && (await isDatabase(companionOf)))
    throw new OutputError(`${target} 是数据库的附属文件，不能替换，请换一个文件名`);
}

async function isDatabase(file: string): Promise<boolean> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (handle === undefined) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(SQLITE_HEAD.length), 0, SQLITE_HEAD.length, 0);
    return buffer.subarray(0, bytesRead).toString('latin1') === SQLITE_HEAD;
  } finally {
    await handle.close();
  }
}
