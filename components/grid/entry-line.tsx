'use client';

import { memo, useCallback, useMemo, useSyncExternalStore } from 'react';
import { alignOf } from './cell-view.ts';
import { selectedPart } from './grid-cursor.ts';
import { frozenLook, frozenStyle, headLines } from './grid-head.tsx';
import type { GridModel } from './grid-model.ts';
import { cellId, type GridSettings } from './grid-settings.ts';
import { type LineCell, lineCells } from './line-cells.ts';
import { textFits } from './text-fits.ts';

const SIDE = { left: 'text-left', right: 'text-right', center: 'text-center' };

/** The cells of the store's row, and what of it is selected: the only two things that draw a line anew. */
function useLine({ grid, settings, id, entry }: Omit<LineProps, 'line' | 'top'>) {
  const { store } = grid.props();
  const rowNow = useCallback(() => store.row(id), [store, id]);
  const row = useSyncExternalStore(
    useCallback((heard: () => void) => store.subscribeRow(id, heard), [store, id]),
    rowNow,
    rowNow,
  );
  const part = useSyncExternalStore(
    useCallback((heard: () => void) => grid.cursor.subscribeRow(entry, heard), [grid, entry]),
    useCallback(() => grid.cursor.partOf(entry), [grid, entry]),
    nothingSelected,
  );
  const { entries } = grid.rows.layout();
  const [second, first, next, nextButOne] = [-2, -1, 1, 2].map((step) => store.row(entries[entry + step] ?? ''));
  // Moving into a line or out of it changes none of its cells.
  const cells = useMemo(
    () => row && lineCells({ row, neighbours: [second, first, next, nextButOne], settings }),
    [row, second, first, next, nextButOne, settings],
  );
  return { cells, part: selectedPart(part) };
}

const nothingSelected = () => -1;

type LineProps = { grid: GridModel; settings: GridSettings; id: string; entry: number; line: number; top: number };

/** One entered row. */
export const EntryLine = memo(function EntryLine({ grid, settings, id, entry, line, top }: LineProps) {
  const { cells, part } = useLine({ grid, settings, id, entry });
  if (cells === undefined) return null;
  return (
    <div
      role="row"
      aria-rowindex={line + headLines(settings.columns) + 1}
      className="absolute grid print:static print:break-inside-avoid"
      style={{ top, height: settings.rowHeight, gridTemplateColumns: settings.layout.template }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        data-entry={entry}
        data-number=""
        className={`sticky left-0 z-3 flex cursor-default items-center justify-end border-x border-b border-line px-1 text-xs text-muted select-none ${part ? 'bg-accent-soft' : 'bg-sunken'}`}
      >
        {entry + 1}
      </div>
      {cells.map((cell, index) => (
        <EntryCell
          key={settings.columns[index]?.field}
          {...cell}
          {...{ settings, index, entry }}
          id={cellId({ id: settings.id, row: id, column: index })}
          selected={part !== undefined && index >= part.left && index <= part.right}
        />
      ))}
    </div>
  );
});

type CellProps = LineCell & { settings: GridSettings; index: number; entry: number; id: string; selected: boolean };

/** One cell: drawn anew only when something in it changed. */
const EntryCell = memo(function EntryCell(props: CellProps) {
  const { settings, index, text, title, note, struck, invalid, look, fixed, selected } = props;
  const column = settings.columns[index];
  const cut = struck !== undefined || !textFits({ text, width: settings.layout.widths[index] ?? 0 });
  const ground = selected ? 'bg-accent-soft' : look.includes('bg-') ? '' : fixed ? 'bg-paper' : 'bg-surface';
  return (
    <div
      role="gridcell"
      id={props.id}
      aria-colindex={index + 2}
      aria-selected={selected}
      aria-readonly={fixed || undefined}
      aria-invalid={invalid || undefined}
      data-entry={props.entry}
      data-column={index}
      title={title === '' ? undefined : title}
      className={`${cut ? 'truncate' : 'whitespace-nowrap'} border-r border-b border-line px-2 ${column ? SIDE[alignOf(column)] : ''} ${ground} ${look} ${frozenLook({ settings, column: index })}`}
      style={{ lineHeight: `${settings.rowHeight - 1}px`, ...frozenStyle({ settings, column: index }) }}
    >
      {struck === undefined ? text : <CutAmount struck={struck} text={text} />}
      {note !== undefined && <span className="sr-only">，{note}</span>}
    </div>
  );
});

/** The original over the amount that it was cut to: two figures side by side would be cut short. */
function CutAmount({ struck, text }: { struck: string; text: string }) {
  return (
    <>
      <del className="block h-3 overflow-hidden text-[10px] leading-3 text-muted">{struck}</del>
      <ins className="block leading-4 no-underline">{text}</ins>
    </>
  );
}
