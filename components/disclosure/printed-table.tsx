'use client';

import { type CSSProperties, type KeyboardEvent, type MouseEvent, useMemo } from 'react';
import { type HeadCell, type PrintedTable, type TableGrid, tableGrid } from '#lib/core/disclosure/index.ts';
import { moveByKey } from './grid-keys.ts';
import { GridLine } from './grid-line.tsx';

/** A cell of the table, by ids. */
export type TableCell = { row: string; column: string };

type Props = {
  table: PrintedTable;
  /** What a figure shows instead of what is printed, such as its exact amount in 元. */
  textOf?: ((cell: TableCell) => string | undefined) | undefined;
  selected: TableCell | undefined;
  onSelect: (cell: TableCell) => void;
};

/** Pixels of a label column; the first ones stay in sight while the figures scroll under them. */
function stubWidths(table: PrintedTable): number[] {
  if (table.layout.kind === 'sides') return [];
  return table.stub.map(({ label }) => (/编码|序号|代码/.test(label) ? 92 : 208));
}

function HeadLine({ cells, sticky }: { cells: HeadCell[]; sticky: CSSProperties | undefined }) {
  return (
    <tr>
      {cells.map((cell, index) => (
        <th
          key={index}
          scope={cell.columnSpan > 1 ? 'colgroup' : 'col'}
          colSpan={cell.columnSpan}
          rowSpan={cell.rowSpan}
          style={index === 0 ? sticky : undefined}
          className="border-r border-b border-line bg-sunken px-2 py-1 text-center font-medium whitespace-pre-line"
        >
          {cell.text}
        </th>
      ))}
    </tr>
  );
}

function Head({ grid, frozen }: { grid: TableGrid; frozen: boolean }) {
  const sticky: CSSProperties | undefined = frozen ? { position: 'sticky', left: 0, zIndex: 2 } : undefined;
  return (
    <thead className="sticky top-0 z-10 [&_tr:first-child>th]:border-t [&_tr:first-child>th:first-child]:border-l">
      {grid.head.map((cells, index) => (
        <HeadLine key={index} cells={cells} sticky={index === 0 ? sticky : undefined} />
      ))}
    </thead>
  );
}

/** A table of the report as printed, to walk through by mouse or keyboard: Enter or a click asks what is behind a figure. */
export function PrintedTableGrid({ table, textOf, selected, onSelect }: Props) {
  const grid = useMemo(() => tableGrid(table), [table]);
  const widths = useMemo(() => stubWidths(table), [table]);
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
      <Head grid={grid} frozen={widths.length > 0} />
      <tbody>
        {grid.rows.map((row) => (
          <GridLine
            key={row.ids.join(' ')}
            line={row}
            frozen={widths}
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
