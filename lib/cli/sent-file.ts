import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { FILE_LIMIT } from '#lib/readers/limits.ts';
import type { SentFile } from '#lib/server/examination-protocol.ts';
import { type ExaminationRefusal, examinationRefusalText } from '#lib/server/reading-refusal.ts';

/** A report to be read, refused before it is taken into memory where it is too large or none. */
export async function sentFile(file: string): Promise<Result<SentFile, string>> {
  const found = await stat(file).catch(() => undefined);
  if (found === undefined) return refuse(`没有找到文件 ${file}，请核对文件名`);
  if (!found.isFile()) return refuse(`${file} 不是文件，请给出报告的文件名`);
  if (found.size > FILE_LIMIT) return refuse(examinationRefusalText({ code: 'TOO_LARGE', limit: FILE_LIMIT }));
  return ok({ name: path.basename(file), bytes: new Uint8Array(await readFile(file)) });
}

/** Why a report was not read, with what went wrong inside where that is our own fault. */
export function examinationFailure(error: ExaminationRefusal): string {
  const words = examinationRefusalText(error);
  return error.code === 'EXAMINATION_FAILED' ? `${words}：${error.detail}` : words;
}
