'use client';

import { useMemo } from 'react';
import type { PrintedTable } from '#lib/core/disclosure/index.ts';
import { fen, formatYuan, separateThousands } from '#lib/core/money/index.ts';
import type { ExactTable } from '#lib/core/screen/index.ts';
import { exactAmount } from './exact-amount.ts';
import { PrintedTableGrid } from './printed-table.tsx';
import type { TableCell } from './table-cell.ts';
import type { TableMeasure } from './table-measure.tsx';

type Props = {
  table: PrintedTable;
  /** Exact amounts behind it; without them 元 cannot be shown. */
  exact: ExactTable | undefined;
  measure: TableMeasure;
  selected: TableCell | undefined;
  onSelect: (cell: TableCell) => void;
};

/** A table of the report with its notes, its figures in the chosen measure. */
export function MeasuredTable({ table, exact, measure, selected, onSelect }: Props) {
  const textOf = useMemo(() => {
    const published = new Map(table.rows.map((row) => [row.id, row.cells]));
    const place = new Map(table.columns.map(({ id }, index) => [id, index]));
    return (cell: TableCell) => {
      const amount = measure === '元' ? exactAmount({ table: exact, cell }) : undefined;
      if (amount !== undefined) return formatYuan(fen(amount));
      return separateThousands(published.get(cell.row)?.[place.get(cell.column) ?? -1] ?? '');
    };
  }, [table, exact, measure]);
  return (
    <>
      <PrintedTableGrid table={table} textOf={textOf} selected={selected} onSelect={onSelect} />
      {table.notes.map((note) => (
        <p key={note} className="sticky left-0 pt-2 text-muted">
          {note}
        </p>
      ))}
    </>
  );
}
