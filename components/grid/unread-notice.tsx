'use client';

import { useSyncExternalStore } from 'react';
import type { GridPlace } from './grid-column.ts';
import type { GridModel } from './grid-model.ts';

/** Says under a grid how many amounts are in no sum because they cannot be read, and leads to the first. */
export function UnreadNotice({ grid, onGo }: { grid: GridModel; onGo: (place: GridPlace) => void }) {
  const countNow = () => grid.rows.unread().count;
  const count = useSyncExternalStore(grid.rows.subscribeSums, countNow, countNow);
  if (count === 0) return null;
  return (
    <p className="border-t border-line py-1 print:hidden">
      <button
        type="button"
        className="text-danger underline underline-offset-2"
        onClick={() => {
          const { first } = grid.rows.unread();
          if (first !== undefined) onGo(first);
        }}
      >
        {count} 格读不懂，未计入合计
      </button>
    </p>
  );
}
