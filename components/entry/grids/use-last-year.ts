'use client';

import { useMemo } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import type { CellQuestion, GridColumn, LedgerGridProps } from '#components/grid/grid-column.ts';
import type { FormRow } from '#lib/core/forms/index.ts';
import { type Fen, fen, ZERO_FEN } from '#lib/core/money/index.ts';
import type { LastYearLine } from '#lib/core/screen/index.ts';
import { useEntry } from '../use-entry.ts';
import { useComparison, useEntryMeasure } from '../use-entry-choices.ts';
import { lastYearColumns, sumLastYear } from './last-year.ts';

/** Last year in a grid: its columns, which of them are summed, and their amounts in 分. */
export type LastYearInGrid = {
  columns: readonly GridColumn[];
  totals: readonly string[];
  amountOf: (cell: CellQuestion) => Fen | undefined;
  /** What the amount of a row was last year, in 分, whether it is shown or not. Keeps being the same function. */
  previous: NonNullable<LedgerGridProps['lastYear']>;
  /** What last year had that no row of this year stands for, in 分. */
  gone: () => Fen;
};

const NOT_COMPARED: LastYearInGrid = {
  columns: [],
  totals: [],
  amountOf: () => undefined,
  previous: () => undefined,
  gone: () => ZERO_FEN,
};

/**
 * The columns of last year for a unit's form, where the person compares with last year and it is known. Several rows that
 * last year's amount belongs to show it once, in the first, and are compared together there.
 * @param input.keyOfLine what last year's line belongs to here; nothing where it is not of this form. Keep it stable
 */
export function useLastYearColumns(input: {
  keyOfLine: (line: LastYearLine) => string | undefined;
  /** What a row belongs to; nothing while that is not entered. */
  keyOfRow: (row: FormRow) => string | undefined;
  store: FormStore;
  section: string;
  now: (row: FormRow) => Fen | undefined;
}): LastYearInGrid {
  const { store, section, keyOfLine, keyOfRow, now } = input;
  const { view } = useEntry();
  const [comparison] = useComparison();
  const [measure] = useEntryMeasure();
  const { lastYear } = view;
  return useMemo(() => {
    if (lastYear === undefined) return NOT_COMPARED;
    const own = lastYear.lines.filter((line) => line.unit === store.key.owner);
    const sums = sumLastYear({ lines: own, keyOf: keyOfLine });
    const alike = (row: FormRow) => store.list(section).filter((other) => keyOfRow(other) === keyOfRow(row));
    const before = (row: FormRow) => {
      const key = keyOfRow(row);
      return key !== undefined && alike(row)[0]?.id === row.id ? (sums.get(key) ?? ZERO_FEN) : undefined;
    };
    const together = (row: FormRow) => fen(alike(row).reduce((sum, each) => sum + (now(each) ?? 0), 0));
    const previous = ({ row, field }: CellQuestion) => (field === 'amount' ? before(row) : undefined);
    if (comparison !== 'last-year') return { ...NOT_COMPARED, previous };
    const amountOf = ({ row, field }: CellQuestion) => {
      const previous = before(row);
      if (previous === undefined) return undefined;
      return field === 'lastYear' ? previous : fen(together(row) - previous);
    };
    const columns = lastYearColumns({ label: `${lastYear.fiscalYear}年`, measure, now: together, before });
    const gone = () => {
      const there = new Set<string | undefined>(store.list(section).map(keyOfRow));
      return fen([...sums].reduce((sum, [key, amount]) => sum + (there.has(key) ? 0 : amount), 0));
    };
    return { columns, totals: ['lastYear', 'lastYear.change'], amountOf, previous, gone };
  }, [comparison, lastYear, measure, store, section, keyOfLine, keyOfRow, now]);
}
