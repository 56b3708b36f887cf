import type { PriorSubject, Subject, SubjectTable } from '#lib/core/checks/index.ts';
import type { Fen } from '#lib/core/money/index.ts';

/** Which cells of which table are which figure, by the ids of the disclosure data. */
type Source = { table: string; figure: (row: string, column: string) => string | undefined };

const CODE = /^\d{3,7}$/;
const GENERAL = new Map([
  ['total', 'general.total'],
  ['basic', 'general.basic'],
  ['personnel', 'general.personnel'],
  ['operating', 'general.operating'],
  ['project', 'general.project'],
]);
const SPENDING = new Map([
  ['total', 'expenditure.total'],
  ['basic', 'expenditure.basic'],
  ['project', 'expenditure.project'],
]);

const SOURCES: readonly Source[] = [
  {
    table: 'income-and-expenditure',
    figure: (row) => (row === 'income.total' || row === 'expenditure.total' ? row : undefined),
  },
  { table: 'expenditure', figure: (row, column) => (row === 'total' ? SPENDING.get(column) : undefined) },
  { table: 'appropriation', figure: (row) => (row === 'income.total' ? 'appropriation.total' : undefined) },
  {
    table: 'general-by-function',
    figure: (row, column) => {
      if (row === 'total') return GENERAL.get(column);
      return CODE.test(row) && column === 'total' ? `general.function.${row}` : undefined;
    },
  },
  { table: 'three-public', figure: (row, column) => (row === 'total' ? `three-public.${column}` : undefined) },
];

/** Figures that only sentences state. */
const STATED = new Set(['agency-operating', 'procurement.total', 'purchased-services.total']);

/**
 * Last year's report, read like any other, as the figures that this year's is held against. Tables go before sentences.
 * Nothing where its year is unknown or not before this year's.
 */
export function priorOf({
  subject,
  before,
}: {
  subject: Subject;
  before?: number | undefined;
}): PriorSubject | undefined {
  const { fiscalYear, tables } = subject;
  if (fiscalYear === undefined || (before !== undefined && fiscalYear >= before)) return undefined;
  const amounts = new Map<string, Fen>();
  const keep = (id: string, amount: Fen | undefined) => {
    if (amount !== undefined && !amounts.has(id)) amounts.set(id, amount);
  };
  for (const { table: id, figure } of SOURCES)
    for (const { row, column, amount } of cellsOf(tables.get(id))) {
      const known = figure(row, column);
      if (known !== undefined) keep(known, amount);
    }
  keep('total', amounts.get('expenditure.total') ?? amounts.get('income.total'));
  for (const { kind, label, column, amount } of cellsOf(tables.get('projects')))
    if (kind === 'project' && column === 'total') keep(`project:${label}`, amount);
  for (const { amounts: stated } of subject.sentences)
    for (const { id, amount } of stated) if (id !== undefined && STATED.has(id)) keep(id, amount);
  const whole = tables.has('general-by-function') && amounts.has('general.total');
  return amounts.size === 0 ? undefined : { fiscalYear, amounts, certain: whole };
}

function cellsOf(table: SubjectTable | undefined) {
  return (table?.rows ?? []).flatMap(({ id, kind, label, cells }) =>
    [...cells].map(([column, { amount }]) => ({ row: id, kind, label, column, amount })),
  );
}
