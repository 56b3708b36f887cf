import type { PriorFigure, PriorReading } from '#lib/core/entry/index.ts';
import {
  FUND_IDS,
  FUNDS,
  type FundId,
  type Period,
  SOURCE_IDS,
  SOURCES,
  type SourceId,
} from '#lib/core/ledger/index.ts';
import { cellSource, figureOf, type PriorReport, sentenceSources, sumDoubts, type TableCell } from './report.ts';

type Entry = { source: SourceId; period: Period; cells: readonly TableCell[]; stated: string; doubt?: string };

const PERIOD_NAMES: Record<Period, string> = { current: '', carryover: '（上年结转）' };
const line = (table: string, row: string): TableCell => ({ table, row, column: 'amount' });

/** Income by source as the report says it. Published reports divide 上年结转 by fund alone. */
export function readIncome(report: PriorReport): Pick<PriorReading, 'told'> & { figures: PriorFigure[] } {
  const { tables } = report.subject;
  if (!['income-and-expenditure', 'income', 'appropriation'].some((id) => tables.has(id)))
    return { figures: [], told: [{ what: '收入', why: '没有读出收支总表和收入总表，各项收入没有取' }] };
  const doubts = sumDoubts(tables.get('income-and-expenditure'), 'amount');
  const figures = FUND_IDS.flatMap((fund) => entriesOf(report, fund)).flatMap(
    ({ source, period, cells, stated, doubt }) => {
      const figure = figureOf({
        section: 'income',
        row: { source, period },
        field: 'amount',
        label: `${SOURCES[source].name}${PERIOD_NAMES[period]}`,
        cells: cells.map((cell) => cellSource(report, cell)),
        stated: sentenceSources(report, [stated]),
        doubts: [doubt, ...cells.map(({ row }) => doubts.get(row)).slice(0, 1)],
      });
      return figure === undefined || figure.amount === 0 ? [] : [figure];
    },
  );
  return { figures, told: [] };
}

/** The entries of a fund: its sources where the report parts them, else the fund as a whole under its first source. */
function entriesOf(report: PriorReport, fund: FundId): Entry[] {
  const sources = SOURCE_IDS.filter((source) => SOURCES[source].fund === fund);
  const current = sources.map((source): Entry => ({ source, period: 'current', ...saidOf(source) }));
  const [first] = sources;
  if (first === undefined) return [];
  const parted = current.some(({ cells }) => cells.some((cell) => (cellSource(report, cell)?.amount ?? 0) > 0));
  const alone = sources.length === 1;
  const doubt = alone
    ? {}
    : { doubt: `报告只列“${FUNDS[fund].name}”，没有分来源；先放在“${SOURCES[first].name}”，请核对` };
  return [
    ...(parted || fund === 'unit'
      ? current
      : [{ source: first, period: 'current' as const, ...saidOf(fund), ...doubt }]),
    { source: first, period: 'carryover', ...carryoverOf(fund), ...doubt },
  ];
}

/** Where this year's income of a source, or of a fund as a whole, stands. */
function saidOf(source: SourceId | FundId): Pick<Entry, 'cells' | 'stated'> {
  return {
    cells: [
      line('income-and-expenditure', source),
      { table: 'income', row: 'total', column: `current.${source}` },
      line('appropriation', source),
    ],
    stated: `income.${source}`,
  };
}

function carryoverOf(fund: FundId): Pick<Entry, 'cells' | 'stated'> {
  return {
    cells: [{ table: 'income', row: 'total', column: `carryover.${fund}` }, line('appropriation', `carryover.${fund}`)],
    stated: `income.carryover.${fund}`,
  };
}
