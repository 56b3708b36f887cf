'use client';

import { useMemo } from 'react';
import { PrintedTableGrid } from '#components/disclosure/printed-table.tsx';
import type { TableCell } from '#components/disclosure/table-cell.ts';
import type { PrintedTable } from '#lib/core/disclosure/index.ts';
import { fen, formatYuan, separateThousands } from '#lib/core/money/index.ts';
import type { ExactTable } from '#lib/core/screen/index.ts';

type Props = {
  table: PrintedTable;
  /** Exact amounts behind it; without them 元 cannot be shown. */
  exact: ExactTable | undefined;
  measure: '万元' | '元';
  selected: TableCell | undefined;
  onSelect: (cell: TableCell) => void;
};

/** A table of the report in the making, its figures in the chosen measure. */
export function PreviewTable({ table, exact, measure, selected, onSelect }: Props) {
  const textOf = useMemo(() => {
    const published = new Map(table.rows.map((row) => [row.id, row.cells]));
    const place = new Map(table.columns.map(({ id }, index) => [id, index]));
    return ({ row, column }: TableCell) => {
      const amount = measure === '元' ? exact?.rows[row]?.[exact.columns.indexOf(column)] : undefined;
      if (amount !== undefined) return formatYuan(fen(amount));
      return separateThousands(published.get(row)?.[place.get(column) ?? -1] ?? '');
    };
  }, [table, exact, measure]);
  return (
    <>
      <p className="pb-2 text-muted">{table.owner}</p>
      <PrintedTableGrid table={table} textOf={textOf} selected={selected} onSelect={onSelect} />
      {table.notes.map((note) => (
        <p key={note} className="sticky left-0 pt-2 text-muted">
          {note}
        </p>
      ))}
    </>
  );
}
