import { type Fen, fen, percentOf } from '#lib/core/money/index.ts';
import type { KeyFigures } from './key-figures.ts';
import { MEASURES, PER_HEAD } from './measures.ts';

/**
 * How a year stands to the one before: the difference with its sign, and percent of the year before with its sign; no
 * percent where that was nothing.
 */
export type Difference = { amount: number; percent?: string };

/** A line of the comparison: amounts in 分, people as they are; absent where a report does not state it. */
export type ComparedRow = {
  id: string;
  name: string;
  level: 0 | 1;
  measure: 'money' | 'people';
  values: (number | undefined)[];
  difference?: Difference;
};

/** A department over the years, the oldest first; `stated` where last year is only what this year's report says of it. */
export type ComparedYears = { years: number[]; stated: boolean; rows: ComparedRow[] };

/**
 * Sets a report beside those of earlier years. Differences are on the year before; where that year's report is not there,
 * what this one says of it stands in its place, with the difference as it is stated.
 */
export function compareReportYears(input: { current: KeyFigures; earlier: readonly KeyFigures[] }): ComparedYears {
  const { current } = input;
  const lastYear = current.fiscalYear - 1;
  const earlier = input.earlier
    .filter(({ fiscalYear }) => fiscalYear < current.fiscalYear)
    .sort((one, other) => one.fiscalYear - other.fiscalYear);
  const released = earlier.find(({ fiscalYear }) => fiscalYear === lastYear);
  const stated = released === undefined && Object.keys(current.stated).length > 0;
  const columns = [...earlier, ...(stated ? [statedYear(current)] : []), current];
  return {
    years: columns.map(({ fiscalYear }) => fiscalYear),
    stated,
    rows: rowsOf(columns).map((row) => {
      const difference = stated
        ? statedDifference({ row, current })
        : differenceOf({ current: row.values.at(-1), prior: released === undefined ? undefined : row.values.at(-2) });
      return difference === undefined ? row : { ...row, difference };
    }),
  };
}

/** Sets reports beside each other, each a column; lines that none of them states are left out. */
export function compareDepartments(reports: readonly KeyFigures[]): ComparedRow[] {
  return rowsOf(reports);
}

function rowsOf(reports: readonly Pick<KeyFigures, 'amounts' | 'people'>[]): ComparedRow[] {
  const money = (lines: readonly { id: string; name: string; level?: 0 | 1 }[]) =>
    lines.map(
      ({ id, name, level = 0 }): ComparedRow => ({
        id,
        name,
        level,
        measure: 'money',
        values: reports.map(({ amounts }) => amounts[id]),
      }),
    );
  const people: ComparedRow = {
    id: 'people',
    name: '在职人数',
    level: 0,
    measure: 'people',
    values: reports.map((report) => report.people),
  };
  return [...money(MEASURES), people, ...money(PER_HEAD)].filter(({ values }) =>
    values.some((value) => value !== undefined),
  );
}

/** Last year as this year's report speaks of it. */
function statedYear({ fiscalYear, stated }: KeyFigures): Pick<KeyFigures, 'fiscalYear' | 'amounts' | 'people'> {
  const amounts = Object.fromEntries(Object.entries(stated).map(([id, { prior }]): [string, Fen] => [id, prior]));
  return { fiscalYear: fiscalYear - 1, amounts };
}

function statedDifference({ row, current }: { row: ComparedRow; current: KeyFigures }): Difference | undefined {
  const change = current.stated[row.id];
  if (change === undefined) return undefined;
  const { difference: amount, percent } = change;
  if (amount === 0 && change.prior !== 0) return { amount, percent: '0.00' };
  return percent === undefined ? { amount } : { amount, percent: signed({ amount, percent }) };
}

function differenceOf(input: { current: number | undefined; prior: number | undefined }): Difference | undefined {
  const { current, prior } = input;
  if (current === undefined || prior === undefined) return undefined;
  const amount = current - prior;
  if (prior === 0) return { amount };
  return { amount, percent: signed({ amount, percent: percentOf({ part: fen(amount), whole: fen(prior) }) }) };
}

function signed({ amount, percent }: { amount: number; percent: string }): string {
  if (amount === 0) return percent;
  return `${amount < 0 ? '-' : '+'}${percent}`;
}
