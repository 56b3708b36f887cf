import { readFile, stat } from 'node:fs/promises';
import type { Classification } from '#lib/core/classification/index.ts';
import { type Budget, PACKAGE_BYTE_LIMIT, type PackageError, parseBudgetPackage } from '#lib/core/package/index.ts';
import { type Result, refuse } from '#lib/core/result/index.ts';

/**
 * Reads a budget package from a file; a file that is too large is refused before it is read.
 * @param classifications the years' tables that its codes are checked against
 * @returns the budget, or every error that the file has
 */
export async function readPackageFile(input: {
  file: string;
  classifications: readonly Classification[];
}): Promise<Result<Budget, PackageError[]>> {
  const complaint = await complaintAbout(input.file);
  if (complaint !== undefined) return refuse([{ path: '', message: complaint }]);
  const text = decodeUtf8(await readFile(input.file));
  if (text === undefined)
    return refuse([{ path: '', message: '文件不是 UTF-8 编码（可能是 GBK 或 UTF-16），请另存为 UTF-8 编码后再导入' }]);
  const classificationFor = (year: number) => input.classifications.find((table) => table.fiscalYear === year);
  return parseBudgetPackage({ text, classificationFor });
}

async function complaintAbout(file: string): Promise<string | undefined> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error)
    return found.code === 'ENOENT' ? `没有文件 ${file}，请核对文件名` : `读不了文件 ${file}：${found.message}`;
  if (!found.isFile()) return `${file} 不是文件，请给出预算包文件`;
  if (found.size > PACKAGE_BYTE_LIMIT) return '文件超过 50 MB，不是一个部门的预算包，请核对后重新选择';
  return undefined;
}

/** The text of a file in UTF-8; nothing where it is in another encoding, which would come out as other characters. */
function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
