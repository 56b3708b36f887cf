import type { PriorFigure } from '#lib/core/entry/index.ts';
import { formDefinition } from '#lib/core/forms/index.ts';
import {
  cellSource,
  figureOf,
  type PriorReport,
  sentenceSources,
  sumDoubts,
  sumWords,
  type TableCell,
} from './report.ts';

/** Where a total is said: cells in the order in which they are believed, then figures of sentences. */
type Said = { cells: readonly TableCell[]; stated: readonly string[] };

const cell = (table: string, row: string, column: string): TableCell => ({ table, row, column });
const total = (table: string, column: string) => cell(table, 'total', column);

/** 三公 of its table's only row. */
const threePublic = (column: string): Said => ({
  cells: [total('three-public', column)],
  stated: [`three-public.${column}`],
});

const SAID: Readonly<Record<string, Said>> = {
  total: {
    cells: [
      total('expenditure', 'total'),
      total('income', 'total'),
      cell('income-and-expenditure', 'expenditure.total', 'amount'),
      cell('income-and-expenditure', 'income.total', 'amount'),
    ],
    stated: ['income.total', 'expenditure.total'],
  },
  basic: { cells: [total('expenditure', 'basic')], stated: ['expenditure.basic'] },
  project: { cells: [total('expenditure', 'project')], stated: ['expenditure.project'] },
  appropriation: {
    cells: [cell('appropriation', 'expenditure.total', 'amount'), cell('appropriation', 'income.total', 'amount')],
    stated: ['appropriation.total'],
  },
  general: {
    cells: [total('general-by-function', 'total'), total('general-by-unit', 'total')],
    stated: ['general.total'],
  },
  personnel: {
    cells: [total('general-by-function', 'personnel'), total('general-basic', 'personnel')],
    stated: ['general.personnel'],
  },
  operating: {
    cells: [total('general-by-function', 'operating'), total('general-basic', 'operating')],
    stated: ['general.operating'],
  },
  'threePublic.abroad': threePublic('abroad'),
  'threePublic.vehiclePurchase': threePublic('vehicles.purchase'),
  'threePublic.vehicleOperation': threePublic('vehicles.operation'),
  'threePublic.reception': threePublic('reception'),
  agencyOperating: { cells: [], stated: ['agency-operating'] },
  procurement: { cells: [cell('procurement', 'total', 'amount')], stated: ['procurement.total'] },
};

/** The parts that a row of totals is the sum of, by table: where they do not add up, none of them is certain. */
const PARTS: readonly { table: string; whole: string; parts: readonly string[] }[] = [
  {
    table: 'expenditure',
    whole: 'total',
    parts: ['basic', 'project', 'business', 'remittance', 'subsidy'],
  },
  { table: 'general-by-function', whole: 'total', parts: ['personnel', 'operating', 'project'] },
  { table: 'three-public', whole: 'total', parts: ['abroad', 'vehicles', 'reception'] },
  { table: 'three-public', whole: 'vehicles', parts: ['vehicles.purchase', 'vehicles.operation'] },
];

/** The record of totals as the report says it, and what of it the report does not say. */
export function readTotals(report: PriorReport): { figures: PriorFigure[]; missing: string[] } {
  const fields = formDefinition({ id: 'prior-year' }).sections.find(({ id }) => id === 'totals')?.fields ?? [];
  const read = fields.map(({ id, label }) => ({ label, figure: readTotal(report, id, label) }));
  return {
    figures: read.flatMap(({ figure }) => figure ?? []),
    missing: read.flatMap(({ label, figure }) => (figure === undefined ? [label] : [])),
  };
}

function readTotal(report: PriorReport, field: string, label: string): PriorFigure | undefined {
  const { cells, stated } = SAID[field] ?? { cells: [], stated: [] };
  const [first] = cells.filter((one) => cellSource(report, one) !== undefined);
  return figureOf({
    section: 'totals',
    field,
    label,
    cells: cells.map((one) => cellSource(report, one)),
    stated: sentenceSources(report, stated),
    doubts: first === undefined ? [] : [doubtOf(report, first)],
  });
}

/** Why the cell of a total may be wrong: it is not the sum of what stands under it or beside it. */
function doubtOf(report: PriorReport, { table, row, column }: TableCell): string | undefined {
  const under = sumDoubts(report.subject.tables.get(table), column).get(row);
  if (under !== undefined) return under;
  const beside = PARTS.filter(
    (sum) => sum.table === table && (sum.whole === column || sum.parts.includes(column)) && row === 'total',
  );
  return beside.flatMap((sum) => besideDoubt(report, sum) ?? [])[0];
}

function besideDoubt(report: PriorReport, { table, whole, parts }: (typeof PARTS)[number]): string | undefined {
  const source = cellSource(report, total(table, whole));
  const read = parts.flatMap((part) => cellSource(report, total(table, part)) ?? []);
  if (source === undefined || read.length === 0) return undefined;
  const sum = read.reduce((all, { amount }) => all + amount, 0);
  const label = report.subject.tables.get(table)?.columns.find(({ id }) => id === whole)?.label ?? '合计';
  return sumWords({ whole: source.amount, sum, parts: read.length, label });
}
