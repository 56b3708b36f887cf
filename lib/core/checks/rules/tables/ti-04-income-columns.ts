import { type Fen, fen } from '#lib/core/money/index.ts';
import { amountText, wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { columnWords, countedAmount, hasColumn, rowWords, tableWords } from '../../look-up/cells.ts';
import { type Comparison, concluded } from '../../look-up/equation.ts';
import { partsOf } from '../../look-up/parts.ts';
import { compareColumns } from '../../look-up/row-sums.ts';
import { cellPlace } from '../../look-up/terms.ts';
import { compareTree } from '../../look-up/tree-sums.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding, RuleLimits } from '../../rule-definition.ts';
import type { SubjectRow, SubjectTable } from '../../subject/table.ts';

/** TI-04: 收入总表 adds up across its columns and down its rows. */
export const incomeColumns: RuleDefinition = {
  id: 'TI-04',
  statement: '收入总表 合计 = 本年收入小计 + 上年结转小计; 每个小计 = Σ 列; 部门行 = Σ 单位行',
  relatesTo: '表2',
  level: 'block',
  basis: BASES.balance,
  explanation: '收入总表按单位、按资金来源列示。行列不符时，先看是否填错列，再看小计、合计是否漏加。',
  reads: ['tables'],
  examine: ({ tables }, limits) => {
    const table = tables.get('income');
    if (table === undefined) return noData('收入总表');
    const shifted = shiftedRows(table, limits);
    return concluded(
      [
        ...(shifted.length > 0 ? shifted : sumsOfRows(table, limits)),
        ...compareTree({ table, of: partsWords, limits }),
      ],
      '收入总表的各列',
    );
  },
};

const columnsUnder = (table: SubjectTable, prefix: string) =>
  table.columns.map(({ id }) => id).filter((id) => id.startsWith(prefix));

function sumsOfRows(table: SubjectTable, limits: RuleLimits): Comparison[] {
  const current = columnsUnder(table, 'current.');
  const carryover = columnsUnder(table, 'carryover.');
  return [
    ...compareColumns({
      table,
      whole: 'total',
      // Where 小计 is not printed, the columns that it would be the sum of.
      parts: [
        ...(hasColumn(table, 'current') ? ['current'] : current),
        ...(hasColumn(table, 'carryover') ? ['carryover'] : carryover),
      ],
      of: '本年收入与上年结转',
      limits,
    }),
    ...compareColumns({ table, whole: 'current', parts: current, of: '本年收入各列', limits }),
    ...compareColumns({ table, whole: 'carryover', parts: carryover, of: '上年结转各列', limits }),
  ];
}

const partsWords = (row: SubjectRow) => (row.kind === 'department' ? '各单位' : '各行');

/**
 * An amount one column too far to the right: 本年收入 lacks just what 上年结转小计 has without any column of it. Told for
 * the rows that were entered; one finding each, not three.
 */
function shiftedRows(table: SubjectTable, limits: RuleLimits): RuleFinding[] {
  const found = table.rows.flatMap((row) => {
    const gap = shiftedAmount(table, row, limits);
    return gap === undefined ? [] : [{ row, gap }];
  });
  const shifted = new Set(found.map(({ row }) => row.id));
  return found
    .filter(({ row }) => !partsOf(table, row).some(({ id }) => shifted.has(id)))
    .map(({ row, gap }) => ({
      message: `${tableWords(table)}“${rowWords(row)}”本年收入各列比小计少 ${wanyuan(gap)}，而“${columnWords(table, 'carryover')}”为 ${wanyuan(gap)}、结转各列没有这笔数，像是错列，请核对应填的列`,
      at: ['carryover', 'current', ...columnsUnder(table, 'current.')].map((column) => cellPlace(table, row, column)),
      stated: amountText(gap),
      expected: amountText(fen(0)),
      cause: 'shifted-column' as const,
    }));
}

function shiftedAmount(table: SubjectTable, row: SubjectRow, limits: RuleLimits): Fen | undefined {
  const amount = (column: string) => countedAmount(row.cells.get(column)) ?? 0;
  const sum = (prefix: string) => columnsUnder(table, prefix).reduce((total, column) => total + amount(column), 0);
  const carried = amount('carryover');
  const isShifted =
    Math.abs(carried) > limits.tolerance &&
    sum('carryover.') === 0 &&
    amount('current') - sum('current.') === carried &&
    amount('total') === amount('current');
  return isShifted && columnsUnder(table, 'carryover.').length > 0 ? fen(carried) : undefined;
}
