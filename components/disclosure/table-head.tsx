'use client';

import type { HeadCell, TableGrid } from '#lib/core/disclosure/index.ts';
import { frozenColumn, headPlaces } from './frozen-columns.ts';

const CELL =
  'border-r border-b border-line bg-sunken px-2 py-1 text-center font-medium text-balance whitespace-pre-line';

function Cell({ cell, place, widths }: { cell: HeadCell; place: number; widths: number[] }) {
  const frozen = frozenColumn({ widths, place });
  const label = place < widths.length;
  return (
    <th
      scope={cell.columnSpan > 1 ? 'colgroup' : 'col'}
      colSpan={cell.columnSpan}
      rowSpan={cell.rowSpan}
      style={frozen.style}
      className={`${CELL} ${place === 0 ? 'border-l' : ''} ${label ? `z-2 ${cell.columnSpan === 1 ? frozen.className : 'sticky left-0 max-md:static in-data-narrow:static'}` : 'max-md:min-w-20 in-data-narrow:min-w-20'}`}
    >
      {cell.text}
    </th>
  );
}

/** The printed head, always in sight; the labels' part of it also while the figures scroll sideways. */
export function TableHead({ grid, widths }: { grid: TableGrid; widths: number[] }) {
  const places = headPlaces(grid.head);
  return (
    <thead className="sticky top-0 z-10 [&_tr:first-child>th]:border-t">
      {grid.head.map((cells, row) => (
        <tr key={row}>
          {cells.map((cell, index) => (
            <Cell key={index} cell={cell} place={places[row]?.[index] ?? 0} widths={widths} />
          ))}
        </tr>
      ))}
    </thead>
  );
}
