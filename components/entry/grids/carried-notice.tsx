'use client';

import type { FormStore } from '#components/draft/form-store.ts';
import { Button } from '#components/ui/button.tsx';
import { confirmAll, rowsOf, useWaitingCount } from './carried-values.ts';

/** Over a grid: how many values were carried over from last year and wait, and a way to confirm them all at once. */
export function CarriedNotice({ store, section }: { store: FormStore; section: string }) {
  const count = useWaitingCount({ store, section });
  if (count === 0) return null;
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 bg-warning-soft px-3 py-1 text-warning">
      <span role="status">
        <span className="figures">{count}</span> 处由上年带来，待确认。改过或确认过的不再标；选中几格可以只确认那几格。
      </span>
      {store.readOnly === undefined && (
        <Button onClick={() => store.apply(confirmAll({ rows: rowsOf(store, section) }), '全部确认')}>全部确认</Button>
      )}
    </div>
  );
}
