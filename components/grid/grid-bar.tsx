'use client';

import { type ReactNode, useSyncExternalStore } from 'react';
import { Button } from '#components/ui/button.tsx';
import { carriedCells } from './carried-cells.ts';
import type { RowCommand } from './grid-keys.ts';
import type { GridModel } from './grid-model.ts';
import { withActions } from './late-parts.ts';
import { blockOf } from './selection.ts';

/** What can be done with rows, and the other way to see them. */
export function GridBar(props: {
  grid: GridModel;
  /** Whether each row is shown as a list of fields. */
  listed: boolean;
  onListed: (listed: boolean) => void;
  /** Does something to the rows where the cells are; @returns whether they are there. */
  onRun: (command: RowCommand) => boolean;
  /** Back to the cell after something was done. */
  onDone: () => void;
}): ReactNode {
  const { grid, listed, onListed, onRun, onDone } = props;
  const said = useSyncExternalStore(grid.subscribeSaid, grid.said, () => '');
  const { newRow, store, toolbar } = grid.props();
  const open = newRow !== undefined && store.readOnly === undefined;
  const insert = () => {
    // Keys that follow at once are for the new row, however long it takes to come.
    if (onRun({ type: 'insert-row' })) return;
    withActions(grid, ({ insertRowAfter }) => {
      const { bottom } = blockOf(grid.cursor.selection());
      insertRowAfter(grid, Math.min(bottom, grid.shape().rows - 1));
      onDone();
    });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 pb-2 short:flex-nowrap short:overflow-x-auto short:pb-1 short:*:shrink-0 print:hidden">
      {open && (
        <Button title="Ctrl+Enter" onClick={insert}>
          插入行
        </Button>
      )}
      {open && !listed && (
        <Button title="Ctrl+减号" onClick={() => onRun({ type: 'delete-rows' })}>
          删除行
        </Button>
      )}
      {!listed && <ConfirmCarried grid={grid} onDone={onDone} />}
      {toolbar}
      <span role="status" className="min-w-0 flex-1 truncate text-muted" title={said}>
        {said}
      </span>
      <label className="flex items-center gap-1 whitespace-nowrap text-muted">
        <input
          type="checkbox"
          className="accent-accent"
          checked={listed}
          onChange={(event) => onListed(event.target.checked)}
        />
        列表方式
      </label>
    </div>
  );
}

/** More rows than anybody selects to confirm one by one: beyond them they are not looked through at each move. */
const MOST_SEARCHED = 2_000;

function ConfirmCarried({ grid, onDone }: { grid: GridModel; onDone: () => void }) {
  useSyncExternalStore(grid.cursor.subscribe, grid.cursor.selection, grid.cursor.selection);
  useSyncExternalStore(grid.rows.subscribeSums, grid.rows.sums, grid.rows.sums);
  const block = blockOf(grid.cursor.selection());
  const { store } = grid.props();
  if (store.readOnly !== undefined || block.bottom - block.top > MOST_SEARCHED) return null;
  const ids = grid.rows.layout().entries.slice(block.top, block.bottom + 1);
  const rows = ids.flatMap((id) => store.row(id) ?? []);
  const content = { rows, columns: grid.props().columns };
  const carried = carriedCells({ content, block: { ...block, top: 0, bottom: rows.length - 1 } });
  if (carried.length === 0) return null;
  return (
    <Button
      onClick={() =>
        withActions(grid, ({ confirmSelected }) => {
          confirmSelected(grid);
          onDone();
        })
      }
    >
      确认所选 {carried.length} 格
    </Button>
  );
}
