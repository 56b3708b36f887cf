import { comparableName } from '../text/name.ts';
import { isAmountText } from './cell-amount.ts';
import { LAYOUTS, type LayoutColumn, type TableLayout } from './layouts.ts';
import { filled, type MatrixRow } from './matrix.ts';

const HEAD_WORDS =
  /^(?:合计|总计|小计|科目|类|款|项|金额|数量|备注|预算数|项目|收入|支出|序号)$|编码|代码|名称|基本支出|项目支出|人员经费|公用经费|单位资金|专户|公共预算|政府性基金|国有资本|因公出国|公务用车|公务接待|三公|本年|结转|分类|经营|补助|上缴|事业收入|其他收入|采购项目|品目|执行数|决算数|预算数|增减|20\d{2}年/;

/**
 * A head: how many rows it takes, and the words over each column, the lowest of them. `older` are the columns of another year
 * and those that compare two years: nothing of them is the budget's. `broken` is the lowest with what stands right above it,
 * for heads that a page without lines breaks over two rows.
 */
export type Head = {
  height: number;
  leaves: readonly string[];
  broken: readonly string[];
  older: ReadonlySet<number>;
};

/** The head of a table: the rows before the first that has a code, a sum or amounts. */
export function headOf(rows: readonly MatrixRow[]): Head {
  let height = 0;
  while (height < rows.length && height < 5 && (isHeadRow(rows[height] as MatrixRow) || goesOn(rows, height)))
    height += 1;
  const width = Math.max(0, ...rows.slice(0, height).map((row) => row.spread.length));
  const head = rows.slice(0, height);
  const older = olderColumns(head, width);
  const leaves = Array.from({ length: width }, (_, column) => (older.has(column) ? '' : leafAt(head, column)));
  const broken = leaves.map((leaf, column) => (leaf === '' ? '' : brokenAt(head, column)));
  return { height, leaves: withTotal(leaves), broken, older };
}

/** The rest of heads that were broken over two rows: words under words, nothing where rows have their label. */
function goesOn(rows: readonly MatrixRow[], at: number): boolean {
  const [above, row] = [rows[at - 1], rows[at]];
  if (above === undefined || row === undefined || (row.cells[0] ?? '') !== '') return false;
  const words = row.cells.flatMap((text, column) => (text === '' ? [] : [{ text, over: above.cells[column] ?? '' }]));
  return words.length >= 3 && words.every(({ text, over }) => over !== '' && /^[\u4e00-\u9fa5（）]{1,6}$/.test(text));
}

/** Without amounts and codes, mostly words that heads have. */
export function isHeadRow(row: MatrixRow): boolean {
  const texts = filled(row);
  if (texts.length === 0) return true;
  if (texts.some((text) => isAmountText(text) || /^\d+$/.test(text))) return false;
  const words = texts.filter(
    (text) => HEAD_WORDS.test(comparableName(text).replace(/\s/g, '')) || HEAD_WORDS.test(text.replace(/\s/g, '')),
  );
  return words.length * 2 > texts.length && !(texts.length === 1 && /^合\s*计$/.test(texts[0] ?? ''));
}

const SUM = /^(?:合计|总计)$/;

/** 小计 beside 基本支出 and 项目支出 is the sum of both. */
function withTotal(leaves: readonly string[]): readonly string[] {
  if (!leaves.includes('小计') || !leaves.includes('基本支出') || leaves.some((leaf) => SUM.test(leaf))) return leaves;
  return leaves.map((leaf) => (leaf === '小计' ? '合计' : leaf));
}

/** Columns of another year than the latest that a head names, and those that compare two years. */
function olderColumns(head: readonly MatrixRow[], width: number): ReadonlySet<number> {
  const years = new Map<number, number>();
  const compared = new Set<number>();
  for (const row of head.slice(0, -1)) {
    let open = '';
    for (let column = 0; column < width; column += 1) {
      const text = (row.spread[column] ?? '').replace(/\s/g, '');
      open = text === '' ? open : text;
      const year = groupYear(open);
      if (/增减|比.*(?:执行|预算|决算)数/.test(open)) compared.add(column);
      else if (year !== undefined) years.set(column, year);
    }
  }
  const latest = Math.max(0, ...years.values());
  const older = [...years].flatMap(([column, year]) => (year < latest ? [column] : []));
  return new Set([...compared, ...older]);
}

/** The year that a group of columns is of; last year and this one where they are so called. */
function groupYear(label: string): number | undefined {
  const year = /(20\d{2})年(?:度)?(?:年初)?(?:预算|执行|决算|安排)数?/.exec(label)?.[1];
  if (year !== undefined) return Number(year);
  if (/^上年(?:度)?(?:年初)?(?:预算|执行|决算)数?/.test(label)) return 1;
  return /^(?:本|当)年(?:度)?(?:年初)?预算(?:数|安排)?$/.test(label) ? 2 : undefined;
}

/** The two lowest texts over a column as one: 政府性基 above 金预算. */
function brokenAt(rows: readonly MatrixRow[], column: number): string {
  const texts = rows.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '');
  return texts.length < 2
    ? ''
    : texts
        .slice(-2)
        .join('')
        .replace(/[\s“”"]/g, '');
}

function leafAt(rows: readonly MatrixRow[], column: number): string {
  for (let row = rows.length - 1; row >= 0; row -= 1) {
    const text = rows[row]?.spread[column] ?? '';
    if (text !== '')
      return text
        .replace(/[\s“”"]/g, '')
        .replace(/\(/g, '（')
        .replace(/\)/g, '）');
  }
  return '';
}

/** Where each column of a layout stands, by the words over it; a word that comes again is the next column so called. */
export function columnsOf(head: Head, layout: TableLayout): Map<string, number> {
  const found = new Map<string, number>();
  const taken = new Set<LayoutColumn>();
  for (const [index, leaf] of head.leaves.entries()) {
    if (leaf === '') continue;
    const named = (words: string) => layout.columns.find((one) => !taken.has(one) && one.head.test(words));
    const column = named(leaf) ?? named(head.broken[index] ?? '');
    if (column === undefined) continue;
    taken.add(column);
    found.set(column.id, index);
  }
  return found;
}

/** What a table is by the words of its head; nothing where they leave it open. */
export function idByHead(rows: readonly MatrixRow[]): string | undefined {
  const head = headOf(rows);
  const words = rows
    .slice(0, head.height)
    .flatMap((row) => filled(row))
    .join(' ')
    .replace(/\s/g, '');
  const has = (...patterns: RegExp[]) => patterns.every((pattern) => pattern.test(words));
  if (has(/因公出国/, /公务接待/)) return 'three-public';
  if (has(/机关(?:工资福利|商品和服务|资本性)支出/)) return 'other';
  if (has(/政府性基金预算(?:财政拨款)?支出/, /基本支出/) && !has(/一般公共预算/)) return 'government-fund';
  if (has(/国有资本经营预算(?:财政拨款)?支出/, /项目支出/) && !has(/一般公共预算/)) return 'state-capital';
  if (has(/项目名称/, /单位资金|财政专户/)) return 'projects';
  if (has(/上缴上级|对附属单位补助支出|经营支出/, /基本支出/)) return 'expenditure';
  if (has(/(?:部门|单位).*(?:代码|编码|名称)/, /上年结转/, /事业收入|财政专户/)) return 'income';
  if (has(/单位(?:编码|名称|代码)/, /人员经费/, /项目支出/)) return 'general-by-unit';
  if (has(/科目/, /人员经费/, /公用经费/)) return /项目支出/.test(words) ? 'general-by-function' : 'general-basic';
  if (has(/科目/, /合计|总计/, /基本支出/, /项目支出/)) return 'expenditure';
  if (has(/采购/, /金额|预算/)) return 'procurement';
  return idByContent(rows, words);
}

/** 收入 and 支出 side by side; 本年收入 with its number stands in that of 财政拨款 alone. */
function idByContent(rows: readonly MatrixRow[], head: string): string | undefined {
  const labels = rows.slice(0, 40).flatMap((row) => filled(row).map((text) => text.replace(/[\s]/g, '')));
  const has = (pattern: RegExp) => labels.some((label) => pattern.test(label));
  if (!has(/预算数|金额/) && !/收入.*支出/.test(head) && !has(/支出总计/)) return undefined;
  if (has(/^一、本年收入/) || (has(/^一、本年支出/) && has(/结转/))) return 'appropriation';
  return has(/一般公共服务/) && has(/收入总计|本年收入合计|公共预算.*收入/) ? 'income-and-expenditure' : undefined;
}

/** The layout of a table that has columns. */
export function layoutOf(id: string): TableLayout | undefined {
  return LAYOUTS.get(id);
}
