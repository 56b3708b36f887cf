import type { SubjectCell, SubjectRow } from '#lib/core/checks/index.ts';
import { type AccountNames, codeNamed } from '../accounts/account-names.ts';
import { INCOME_NAMES } from '../sentences/ids/income-names.ts';
import { idNamed, type NamePattern } from '../sentences/ids/name-pattern.ts';
import { plainWords } from '../text/squeeze.ts';
import { placeOf, type RowFrame, subjectCell } from './build-row.ts';
import { isAmountText } from './cell-amount.ts';
import type { MatrixRow } from './matrix.ts';

const NUMBERING = /^(?:（[一二三四五六七八九十廿卅]+）|[一二三四五六七八九十廿卅]+、|\d+[.、]|其中：)+/;

const SUMS: readonly NamePattern[] = [
  [/^本年(?:财政拨款)?收入(?:合计|小计)?$/, 'income.current'],
  [/^收入(?:总计|合计|总合计)$/, 'income.total'],
  [/^本年(?:财政拨款)?支出(?:合计|小计)?$/, 'expenditure.current'],
  [/^年终(?:财政拨款)?结转(?:和)?(?:结余)?|^结转下年(?:支出)?$|^年末结转/, 'expenditure.carryover'],
  [/^支出(?:总计|合计|总合计)$/, 'expenditure.total'],
];

const LEVELS: Readonly<Record<string, number>> = {
  'income.total': 0,
  'expenditure.total': 0,
  'income.current': 1,
  'expenditure.current': 1,
  'income.carryover': 1,
  'expenditure.carryover': 1,
};

type Line = { label: string; amounts: { text: string; column: number }[]; row: MatrixRow };

/**
 * 收支总表 and 财政拨款收支总表: every label with the first amount behind it, whichever side and column it stands in; income
 * first, then expenditure, as the disclosure data have them.
 */
export function statementRows(
  frame: RowFrame,
  input: { rows: readonly MatrixRow[]; names: AccountNames; funds?: ReadonlyMap<number, string> },
): SubjectRow[] {
  const sides = { income: [] as SubjectRow[], expenditure: [] as SubjectRow[] };
  const seen = new Set<string>();
  let fund = '';
  for (const side of ['left', 'right'] as const)
    for (const [index, line] of linesOf(input.rows, side).entries()) {
      const id =
        lineId({ label: line.label, names: input.names, seen, side }) ??
        `line:${side === 'left' ? 'income' : 'expenditure'}:${index + 1}`;
      seen.add(id);
      const whose = isExpenditure(id) || (id.startsWith('line:') && side === 'right') ? 'expenditure' : 'income';
      if (FUNDS.has(id)) fund = id;
      sides[whose].push(statementRow(frame, { line, id, fund, funds: input.funds ?? new Map() }));
    }
  return [...sides.income, ...sides.expenditure];
}

const FUNDS: ReadonlySet<string> = new Set(['general', 'govfund', 'statecapital', 'fiscal-account']);
const isExpenditure = (id: string) => id.startsWith('expenditure.') || /^\d{3}$/.test(id);

/** Labels of one side: the first of a row is the left one, every later one the right. */
function linesOf(rows: readonly MatrixRow[], side: 'left' | 'right'): Line[] {
  return rows.flatMap((row) => {
    const lines: (Line & { start: number })[] = [];
    for (const [column, text] of row.cells.entries()) {
      if (text === '' || /^\d{3}$/.test(text)) continue;
      if (isAmountText(text)) lines.at(-1)?.amounts.push({ text, column });
      else lines.push({ label: text, amounts: [], row, start: column });
    }
    const middle = row.cells.length / 2;
    return lines.filter(({ start, label }) => (sideByLabel(label) ?? (start < middle ? 'left' : 'right')) === side);
  });
}

/** Sums and classes of expenditure are on the right wherever extraction put them. */
function sideByLabel(label: string): 'left' | 'right' | undefined {
  const name = plainWords(label);
  if (/^(?:本年收入|收入总计|收入合计|一、本年收入|二、上年结转|上年结转)/.test(name)) return 'left';
  return /^(?:本年支出|支出总计|支出合计|一、本年支出|二、年终结转|年终结转|结转下年)/.test(name) ? 'right' : undefined;
}

function lineId(input: {
  label: string;
  names: AccountNames;
  seen: ReadonlySet<string>;
  side: 'left' | 'right';
}): string | undefined {
  const name = plainWords(input.label).replace(NUMBERING, '').replace(/[“”"]/g, '');
  const sum = idNamed(SUMS, name);
  if (sum !== undefined) return sum;
  const known = input.side === 'left' ? idNamed(INCOME_NAMES, name) : undefined;
  if (known !== undefined) {
    const id = known === 'income.carryover' ? known : known.replace(/^income\./, '');
    return input.seen.has('income.carryover') && FUNDS.has(id) ? `carryover.${id}` : id;
  }
  return codeNamed(input.names, { name, length: 3 });
}

/** The first amount behind a label; a whole number before one with decimals is the number of the line. */
function amountOf({ amounts }: Line): Line['amounts'][number] | undefined {
  const [first, second] = amounts;
  const isLineNumber = /^\d{1,3}$/.test(first?.text ?? '') && /\.\d/.test(second?.text ?? '');
  return isLineNumber ? second : first;
}

function statementRow(
  frame: RowFrame,
  input: { line: Line; id: string; fund: string; funds: ReadonlyMap<number, string> },
): SubjectRow {
  const { line, id, fund } = input;
  const at = { ...placeOf(line.row.at), table: frame.table, row: id };
  const amount = amountOf(line);
  const cells = new Map<string, SubjectCell>([
    ['amount', subjectCell(frame, { text: amount?.text ?? '', at: { ...at, column: 'amount' } })],
  ]);
  for (const { text, column } of line.amounts) {
    const own = input.funds.get(column);
    if (own !== undefined) cells.set(own, subjectCell(frame, { text, at: { ...at, column: own } }));
  }
  const parent = parentOf(id, fund);
  return {
    id,
    kind: 'line',
    label: line.label,
    level: LEVELS[id] ?? (id.includes('.') && !id.startsWith('unit.') && !id.startsWith('carryover.') ? 3 : 2),
    ...(parent === undefined ? {} : { parent }),
    cells,
    at,
  };
}

function parentOf(id: string, fund: string): string | undefined {
  if (id === 'income.total' || id === 'expenditure.total') return undefined;
  if (id === 'income.current' || id === 'income.carryover') return 'income.total';
  if (id === 'expenditure.current' || id === 'expenditure.carryover') return 'expenditure.total';
  if (/^\d{3}$/.test(id)) return 'expenditure.current';
  if (id.startsWith('carryover.')) return 'income.carryover';
  if (id.startsWith('general.') || id.startsWith('govfund.')) return id.split('.')[0];
  if (id.startsWith('line:')) return id.startsWith('line:income') && fund !== '' ? fund : undefined;
  return 'income.current';
}
