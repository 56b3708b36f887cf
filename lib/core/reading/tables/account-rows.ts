import type { RowKind, SubjectRow } from '#lib/core/checks/index.ts';
import { type AccountNames, codeNamed } from '../accounts/account-names.ts';
import { type RowFrame, subjectRow } from './build-row.ts';
import { isTotalLabel } from './labels.ts';
import type { MatrixRow } from './matrix.ts';

const KINDS: readonly RowKind[] = ['total', 'class', 'group', 'item'];

/** Rows of a table by account: 合计, then 类, 款 and 项 by their codes; a row without code by its name, where that is certain. */
export function accountRows(
  frame: RowFrame,
  input: { rows: readonly MatrixRow[]; stub: number; names: AccountNames; leaves: readonly string[] },
): SubjectRow[] {
  const levels = input.leaves.slice(0, input.stub).map((leaf) => LEVELS[leaf]);
  const codes = new Set<string>();
  const read: SubjectRow[] = [];
  let above = '';
  for (const [index, row] of input.rows.entries()) {
    const stub = stubOf(row.cells.slice(0, input.stub), { levels, above });
    if (stub.code === '' && stub.label === '' && index > 0) continue;
    const code = stub.code !== '' ? stub.code : codeByName(input.names, { label: stub.label, above });
    const total = stub.code === '' && (isTotalLabel(stub.label) || (stub.label === '' && index === 0));
    const level = total ? 0 : (code.length - 1) / 2;
    if (!total && code !== '') above = code;
    const parent = total || code === '' ? undefined : parentOf(code, codes);
    if (code !== '' && !total) codes.add(code);
    read.push(
      subjectRow(frame, {
        row,
        identity: {
          id: total ? 'total' : code === '' ? `line:${index + 1}` : code,
          kind: total ? 'total' : code === '' ? 'line' : (KINDS[level] ?? 'line'),
          label: stub.label,
          level: total ? 0 : code === '' ? 1 : level,
          ...(stub.code === '' ? {} : { code: stub.code }),
          ...(parent === undefined ? {} : { parent }),
        },
      }),
    );
  }
  return read;
}

/** How many digits stand before those of a column: of 款 and 项 some districts print the last two alone. */
const LEVELS: Readonly<Record<string, number>> = { 类: 0, 款: 3, 项: 5 };

/** Code and name of a row: in two cells, in one, or the code by 类, 款 and 项. */
function stubOf(
  cells: readonly string[],
  input: { levels: readonly (number | undefined)[]; above: string },
): { code: string; label: string } {
  const texts = cells.map((text) => text.replace(/\s+/g, ''));
  const digits = texts.filter((text) => /^\d{2,7}$/.test(text));
  const label = cells
    .map((text, index) => (/^\d*$/.test(texts[index] ?? '') ? '' : text.trim()))
    .filter((text) => text !== '')
    .join('');
  // 类, 款 and 项 each with its whole code: the longest is the row's.
  const longest = digits.at(-1) ?? '';
  if (digits.length > 1 && isCode(longest) && digits.every((code) => longest.startsWith(code)))
    return { code: longest, label };
  const joined = digits.join('');
  if (isCode(joined)) return { code: joined, label };
  if (digits[0] !== undefined && isCode(digits[0])) return { code: digits[0], label };
  const own = texts.findIndex((text, index) => /^\d{2}$/.test(text) && (input.levels[index] ?? 0) > 0);
  const before = own < 0 ? '' : input.above.slice(0, input.levels[own]);
  if (digits.length === 1 && own >= 0 && isCode(`${before}${texts[own]}`))
    return { code: `${before}${texts[own]}`, label };
  const merged = /^(\d{3}(?:\d{2}){0,2})[\s-]*(\D.*)$/.exec(label.replace(/\s+/g, ''));
  return merged?.[1] !== undefined && isCode(merged[1])
    ? { code: merged[1], label: merged[2] ?? '' }
    : { code: '', label };
}

const isCode = (text: string) => /^[1-5]\d{2}(?:\d{2}){0,2}$/.test(text);

function codeByName(names: AccountNames, input: { label: string; above: string }): string {
  const { label, above } = input;
  if (label === '' || isTotalLabel(label)) return '';
  // 其他…支出 is often the name of a 款 and of its only 项: under the 款 it is the 项, before it the 款.
  for (const length of [5, 3]) {
    const under = above.slice(0, length);
    if (under.length < length) continue;
    const code =
      codeNamed(names, { name: label, under, length: length + 2 }) ?? codeNamed(names, { name: label, under });
    if (code !== undefined && code !== under) return code;
  }
  return codeNamed(names, { name: label, length: 3 }) ?? codeNamed(names, { name: label }) ?? '';
}

function parentOf(code: string, codes: ReadonlySet<string>): string {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const above = code.slice(0, length);
    if (codes.has(above)) return above;
  }
  return 'total';
}
