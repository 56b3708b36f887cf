'use client';

import { useMemo, useRef, useState } from 'react';
import { TableMeasureChoice, useTableMeasure } from '#components/disclosure/table-measure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { QueueEntry, ReviewQueueView } from '#lib/core/screen/index.ts';
import { BatchAcceptance } from './batch-acceptance.tsx';
import { passes } from './queue-filter.ts';
import { QueueFilterBar } from './queue-filter-bar.tsx';
import { nameOfKey, rememberQueue } from './queue-order.ts';
import { QueueTable } from './queue-table.tsx';
import { moveAmong, useKeys } from './use-keys.ts';
import { useQueueFilter } from './use-queue-filter.ts';

/** The queue of whoever reviews: what needs an eye first, what may pass together, the way to each department. */
export function QueueScreen({ view }: { view: ReviewQueueView }) {
  const name = useRef<HTMLInputElement>(null);
  const [filter, setFilter] = useQueueFilter(name);
  const [measure, setMeasure] = useTableMeasure();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = useRef<HTMLDivElement>(null);
  const shown = useMemo(() => view.entries.filter((entry) => passes(entry, filter)), [view, filter]);
  useKeys({
    j: () => moveAmong({ box: rows.current, of: '[data-row]', by: 1 }),
    k: () => moveAmong({ box: rows.current, of: '[data-row]', by: -1 }),
  });
  const acceptable = shown.filter(({ accept }) => accept !== undefined);
  const batch = acceptable.filter((entry) => chosen.has(nameOfKey(entry.key)));
  return (
    <>
      <QueueFilterBar name={name} entries={view.entries} shown={shown.length} filter={filter} onFilter={setFilter}>
        <TableMeasureChoice measure={measure} onChange={setMeasure} />
      </QueueFilterBar>
      <BatchAcceptance acceptable={acceptable} batch={batch} onChoose={(keys) => setChosen(new Set(keys))} />
      {shown.length === 0 ? (
        <EmptyState title={emptyTitle(view.entries)}>
          {view.entries.length === 0 ? '部门开始编报以后会列在这里。' : '放宽上面的条件，或清除条件。'}
        </EmptyState>
      ) : (
        <div ref={rows} onClickCapture={() => rememberQueue(shown.map(({ key }) => key))}>
          <QueueTable
            entries={shown}
            measure={measure}
            chosen={chosen}
            onToggle={(key) => setChosen(toggled(chosen, nameOfKey(key)))}
          />
        </div>
      )}
      <p className="py-2 text-muted max-md:hidden">
        <kbd>J</kbd> 下一个，<kbd>K</kbd> 上一个，<kbd>Enter</kbd> 打开
      </p>
    </>
  );
}

function emptyTitle(entries: readonly QueueEntry[]): string {
  return entries.length === 0 ? '这一年还没有部门预算' : '没有符合条件的部门';
}

function toggled(chosen: ReadonlySet<string>, name: string): Set<string> {
  const next = new Set(chosen);
  if (!next.delete(name)) next.add(name);
  return next;
}
