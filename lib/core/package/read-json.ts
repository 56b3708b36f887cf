import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { PackageError } from './errors.ts';
import { repeatedFields } from './repeated-fields.ts';

/** Largest file that is read at all, in bytes. */
export const PACKAGE_BYTE_LIMIT = 50 * 1024 * 1024;
/** Deepest nesting that a package can have is 8; anything near this limit is not a package. */
const DEPTH_LIMIT = 32;

/**
 * Reads JSON text; refuses what is too large, too deeply nested or not JSON, before and without building it, and what has a
 * field of an object twice: JSON itself would take the last, and nobody would know.
 */
export function readJson(text: string): Result<unknown, PackageError[]> {
  if (text.length > PACKAGE_BYTE_LIMIT)
    return refuse([{ path: '', message: '文件超过 50 MB，不是一个部门的预算包，请核对后重新选择' }]);
  if (nestingExceeds(text, DEPTH_LIMIT))
    return refuse([{ path: '', message: `文件嵌套超过${DEPTH_LIMIT}层，不是预算包，请核对后重新选择` }]);
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    const repeated = repeatedFields(text);
    return repeated.length === 0 ? ok(value) : refuse(repeated);
  } catch (error) {
    return refuse([{ path: '', message: `文件不是有效的 JSON${placeIn(text, error)}，请由本系统或按格式重新导出` }]);
  }
}

function nestingExceeds(text: string, limit: number): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (inString) {
      if (char === 0x5c) index += 1;
      else if (char === 0x22) inString = false;
    } else if (char === 0x22) inString = true;
    else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      if (depth > limit) return true;
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
  }
  return false;
}

/** Where the reader stopped: a line and column where it tells the position, else the words it quotes. */
function placeIn(text: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : '';
  const position = /position (\d+)/.exec(reason)?.[1];
  if (position !== undefined) {
    const before = text.slice(0, Number(position)).split('\n');
    return `（第${before.length}行第${(before.at(-1)?.length ?? 0) + 1}列附近）`;
  }
  const quoted = /, (?:\.\.\.)?"([\s\S]*)"(?:\.\.\.)? is not valid JSON$/.exec(reason)?.[1]?.trim();
  return quoted === undefined || quoted === '' ? '' : `（“${quoted}”附近）`;
}
