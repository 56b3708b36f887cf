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
  const heads = input.leaves.slice(0, input.stub);
  const levels = heads.map((leaf) => LEVELS[leaf]);
  const codes = new Set<string>();
  const read: SubjectRow[] = [];
  let above = '';
  for (const [index, row] of input.rows.entries()) {
    const stub = stubOf(withoutUnit(row.cells.slice(0, input.stub), heads), { levels, above });
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

const UNIT_CODE = /^(?:单位|预算单位|部门)(?:编码|代码|编号)$/;
const UNIT_NAME = /^(?:单位|预算单位|部门)(?:名称)?$/;

/** The cells of a row's labels without the code and the name of the unit that some places print beside the account. */
function withoutUnit(cells: readonly string[], heads: readonly string[]): readonly string[] {
  const without = cells.map((text, index) => (UNIT_CODE.test(heads[index] ?? '') ? '' : text));
  const bare = without.map((text, index) => (UNIT_NAME.test(heads[index] ?? '') ? '' : text));
  return bare.some((text) => text.trim() !== '') ? bare : without;
}

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
  const code = codeByLevels(texts, input) ?? joinedCode(digits);
  if (code !== '') return { code, label };
  const merged = /^(\d{3}(?:\d{2}){0,2})[\s-]*(\D.*)$/.exec(label.replace(/\s+/g, ''));
  return merged?.[1] !== undefined && isCode(merged[1])
    ? { code: merged[1], label: merged[2] ?? '' }
    : { code: '', label };
}

/**
 * Codes of two digits under columns of 类, 款 and 项: what a merged cell above says stands for what is left blank. Nothing
 * where the columns are not so called or something else stands in them.
 */
function codeByLevels(
  texts: readonly string[],
  { levels, above }: { levels: readonly (number | undefined)[]; above: string },
): string | undefined {
  const places = [0, 3, 5].map((digits) => levels.indexOf(digits));
  const own = places.map((place) => (place < 0 ? '' : (texts[place] ?? '')));
  const deepest = own.findLastIndex((text) => text !== '');
  if (places.filter((place) => place >= 0).length < 2 || deepest < 0 || !/^\d{2,3}$/.test(own[deepest] ?? ''))
    return undefined;
  let code = '';
  for (let level = 0; level <= deepest; level += 1) {
    const text = own[level] ?? '';
    if (text === '') code += above.slice(code.length, level === 0 ? 3 : 3 + level * 2);
    else if (/^\d{2,3}$/.test(text)) code += text;
    else return '';
  }
  return isCode(code) && code.length === 3 + deepest * 2 ? code : undefined;
}

/** 类, 款 and 项 by their own digits or each with its whole code; what stands behind them is the unit's. */
function joinedCode(digits: readonly string[]): string {
  let code = '';
  for (const own of digits) {
    const longer = [own.startsWith(code) ? own : '', `${code}${own}`].find(isCode);
    if (longer !== undefined) code = longer;
    else if (code !== '') break;
  }
  return code;
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
