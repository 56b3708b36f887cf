'use client';

import type { ReactNode } from 'react';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { copiedIn } from './copied-in.ts';
import { insertRowAfter } from './grid-actions.ts';
import type { GridModel } from './grid-model.ts';
import { pasteHere } from './late-clipboard.ts';
import type { PlannedPaste } from './paste-target.ts';

/** Where there is no row yet: a place to paste a block, or to begin with Enter. */
export function GridStart(props: {
  grid: GridModel;
  onPlan: (plan: PlannedPaste) => void;
  onStarted: () => void;
}): ReactNode {
  const { grid, onPlan, onStarted } = props;
  const { emptyState, newRow, store, label } = grid.props();
  const open = newRow !== undefined && store.readOnly === undefined;
  return (
    <div>
      {emptyState ?? <EmptyState title="还没有一行">{open ? '插入一行，或者从 Excel、WPS 粘贴整块。' : ''}</EmptyState>}
      {open && (
        <input
          type="text"
          data-grid-input=""
          aria-label={`${label}：粘贴表格，或按回车插入第一行`}
          placeholder="在此粘贴表格，或按回车插入第一行"
          autoComplete="off"
          className="mx-auto block h-8 w-full max-w-xl rounded-sm border border-line-strong bg-surface px-2"
          onKeyDown={(event) => {
            const composing = event.nativeEvent.isComposing || event.keyCode === 229;
            if (event.key === 'Enter' && !composing && insertRowAfter(grid, -1)) onStarted();
          }}
          onPaste={(event) => {
            const copied = copiedIn(event.clipboardData);
            if (copied === undefined) return;
            event.preventDefault();
            const box = event.currentTarget;
            // Who has gone elsewhere while the paste waited is not called back.
            const onPasted = () => document.activeElement === box && onStarted();
            pasteHere({ grid, copied, onPlan, onPasted });
          }}
        />
      )}
    </div>
  );
}
