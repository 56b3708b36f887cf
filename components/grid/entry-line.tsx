'use client';

import { memo, useCallback, useSyncExternalStore } from 'react';
import type { FormRow } from '#lib/core/forms/index.ts';
import { alignOf, isReadOnly } from './cell-view.ts';
import type { CellView, GridColumn } from './grid-column.ts';
import { selectedPart } from './grid-cursor.ts';
import { frozenLook, frozenStyle, headLines } from './grid-head.tsx';
import type { GridModel } from './grid-model.ts';
import { cellId, type GridSettings, markOf, TONES, viewsOf } from './grid-settings.ts';

const SIDE = { left: 'text-left', right: 'text-right', center: 'text-center' };

/** The store's row, and what of it is selected: the only two things that draw a line anew. */
function useLine({ grid, id, entry }: { grid: GridModel; id: string; entry: number }) {
  const { store } = grid.props();
  const row = useSyncExternalStore(
    useCallback((heard: () => void) => store.subscribeRow(id, heard), [store, id]),
    () => store.row(id),
    () => store.row(id),
  );
  const part = useSyncExternalStore(
    useCallback((heard: () => void) => grid.cursor.subscribeRow(entry, heard), [grid, entry]),
    () => grid.cursor.partOf(entry),
    () => -1,
  );
  return { row, part: selectedPart(part) };
}

type LineProps = { grid: GridModel; settings: GridSettings; id: string; entry: number; line: number; top: number };

/** One entered row. */
export const EntryLine = memo(function EntryLine({ grid, settings, id, entry, line, top }: LineProps) {
  const { row, part } = useLine({ grid, id, entry });
  if (row === undefined) return null;
  const views = viewsOf({ row, settings });
  const { entries } = grid.rows.layout();
  const neighbours = [entry - 2, entry - 1, entry + 1, entry + 2].map((place) =>
    grid.props().store.row(entries[place] ?? ''),
  );
  return (
    <div
      role="row"
      aria-rowindex={line + headLines(settings.columns) + 1}
      className="absolute grid"
      style={{ top, height: settings.rowHeight, gridTemplateColumns: settings.layout.template }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        data-entry={entry}
        data-number=""
        className={`sticky left-0 z-3 flex cursor-default items-center justify-end border-r border-b border-line px-1 text-xs text-muted select-none ${part ? 'bg-accent-soft' : 'bg-sunken'}`}
      >
        {entry + 1}
      </div>
      {settings.columns.map((column, index) => (
        <EntryCell
          key={column.field}
          {...{ settings, column, index, row, entry, neighbours }}
          view={views[index] ?? { text: '' }}
          selected={part !== undefined && index >= part.left && index <= part.right}
        />
      ))}
    </div>
  );
});

function EntryCell(props: {
  settings: GridSettings;
  column: GridColumn;
  index: number;
  row: FormRow;
  entry: number;
  neighbours: readonly (FormRow | undefined)[];
  view: CellView;
  selected: boolean;
}) {
  const { settings, column, index, row, entry, view, selected } = props;
  const mark = markOf(props);
  const fixed = settings.readOnly || isReadOnly({ column, row });
  const ground = selected ? 'bg-accent-soft' : mark.look.includes('bg-') ? '' : fixed ? 'bg-paper' : 'bg-surface';
  const title = [mark.invalid ?? mark.note, view.title ?? view.text].filter(Boolean).join('\n');
  return (
    <div
      role="gridcell"
      id={cellId({ id: settings.id, row: row.id, column: index })}
      aria-colindex={index + 2}
      aria-selected={selected}
      aria-readonly={fixed || undefined}
      aria-invalid={mark.invalid === undefined ? undefined : true}
      data-entry={entry}
      data-column={index}
      title={title === '' ? undefined : title}
      className={`truncate border-r border-b border-line px-2 ${SIDE[alignOf(column)]} ${ground} ${mark.look} ${view.tone ? TONES[view.tone] : ''} ${frozenLook({ settings, column: index })}`}
      style={{ lineHeight: `${settings.rowHeight - 1}px`, ...frozenStyle({ settings, column: index }) }}
    >
      {view.text}
      {(mark.invalid ?? mark.note) !== undefined && <span className="sr-only">，{mark.invalid ?? mark.note}</span>}
    </div>
  );
}
