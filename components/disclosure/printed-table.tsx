'use client';

import { type KeyboardEvent, type MouseEvent, useMemo } from 'react';
import { type PrintedTable, type TableGrid, tableGrid } from '#lib/core/disclosure/index.ts';
import { frozenWidths } from './frozen-columns.ts';
import { moveByKey } from './grid-keys.ts';
import { GridLine } from './grid-line.tsx';
import type { TableCell } from './table-cell.ts';
import { TableHead } from './table-head.tsx';

type Props = {
  table: PrintedTable;
  /** What a figure shows instead of what is printed, such as its exact amount in 元. */
  textOf?: ((cell: TableCell) => string | undefined) | undefined;
  selected: TableCell | undefined;
  onSelect: (cell: TableCell) => void;
};

/** A table of the report as printed, to walk through by mouse or keyboard: Enter or a click asks what is behind a figure. */
export function PrintedTableGrid({ table, textOf, selected, onSelect }: Props) {
  const grid = useMemo(() => tableGrid(table), [table]);
  const widths = useMemo(() => frozenWidths(table), [table]);
  const choose = (target: EventTarget) => {
    const { row, column } = (target as HTMLElement).closest<HTMLElement>('td[data-column]')?.dataset ?? {};
    if (row !== undefined && column !== undefined) onSelect({ row, column });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(event.target);
    } else moveByKey(event);
  };
  const entry = selected ?? firstFigure(grid);
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose figures are walked through and asked is a grid.
      role="grid"
      aria-label={`${table.number} ${table.title}`}
      className="figures w-full border-separate border-spacing-0 text-grid"
      onClick={(event: MouseEvent) => choose(event.target)}
      onKeyDown={onKeyDown}
    >
      <TableHead grid={grid} widths={widths} />
      <tbody>
        {grid.rows.map((row) => (
          <GridLine
            key={row.ids.join(' ')}
            line={row}
            widths={widths}
            textOf={textOf}
            entry={entry && row.ids.includes(entry.row) ? entry : undefined}
            selected={selected !== undefined && row.ids.includes(selected.row)}
          />
        ))}
      </tbody>
    </table>
  );
}

function firstFigure(grid: TableGrid): TableCell | undefined {
  for (const { cells } of grid.rows) {
    const cell = cells.find((candidate) => candidate.kind === 'figure');
    if (cell?.kind === 'figure') return { row: cell.row, column: cell.column };
  }
  return undefined;
}
