'use client';

import { memo } from 'react';
import type { GridCell, GridRow } from '#lib/core/disclosure/index.ts';
import { frozenColumn } from './frozen-columns.ts';
import type { TableCell } from './table-cell.ts';

type Props = {
  line: GridRow;
  /** Pixels of the label columns that stay in sight; none where nothing is frozen. */
  widths: number[];
  textOf: ((cell: TableCell) => string | undefined) | undefined;
  /** The one cell of the table that Tab reaches, where it stands in this line. */
  entry: TableCell | undefined;
  selected: boolean;
};

type LabelCell = Extract<GridCell, { kind: 'label' }>;
type FigureCell = Extract<GridCell, { kind: 'figure' }>;

const CELL = 'border-r border-b border-line px-2 py-1 h-7';
const NOTHING = /^-?0*(\.0*)?$/;
const PADDING = 8;
const INDENT = 14;

function Label({ cell, place, named, line, widths }: { cell: LabelCell; place: number; named: boolean } & Props) {
  const Tag = named ? 'th' : 'td';
  const frozen = frozenColumn({ widths, place });
  const indent = cell.indent > 0 ? { paddingLeft: PADDING + cell.indent * INDENT } : {};
  const align = cell.centered && named ? 'text-center' : 'text-left';
  return (
    <Tag
      scope={named ? 'row' : undefined}
      style={{ ...frozen.style, ...indent }}
      className={`${CELL} ${place === 0 ? 'border-l' : ''} ${align} z-1 bg-surface ${line.total ? '' : 'font-normal'} ${frozen.className}`}
    >
      {cell.text}
    </Tag>
  );
}

function Figure({ cell, textOf, entry, selected }: { cell: FigureCell } & Props) {
  const text = textOf?.(cell) ?? cell.text;
  const here = entry?.row === cell.row && entry.column === cell.column;
  const chosen = here && selected;
  const tone = NOTHING.test(text) ? 'text-muted' : text.startsWith('-') ? 'text-danger' : '';
  const look = chosen ? 'bg-accent-soft outline-2 outline-accent' : 'bg-surface hover:bg-accent-soft';
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a figure can be walked to and asked.
      role="gridcell"
      data-row={cell.row}
      data-column={cell.column}
      tabIndex={here ? 0 : -1}
      aria-selected={chosen}
      className={`${CELL} cursor-pointer text-right whitespace-nowrap -outline-offset-2 ${tone} ${look}`}
    >
      {text}
    </td>
  );
}

/** One line of a table: labels that stay in sight, figures that can be asked. */
export const GridLine = memo(function GridLine(props: Props) {
  const { line, widths } = props;
  const lastLabel = line.cells.findLastIndex((cell) => cell.kind === 'label');
  return (
    <tr className={line.total ? 'font-semibold' : ''}>
      {line.cells.map((cell, index) => {
        if (cell.kind === 'empty')
          return <td key={index} className={`${CELL} bg-surface ${index === 0 ? 'border-l' : ''}`} />;
        if (cell.kind === 'figure') return <Figure key={index} cell={cell} {...props} />;
        const named = widths.length === 0 || index === lastLabel;
        return <Label key={index} cell={cell} place={index} named={named} {...props} />;
      })}
    </tr>
  );
});
