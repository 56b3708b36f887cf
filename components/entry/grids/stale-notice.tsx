'use client';

import type { FormStore } from '#components/draft/form-store.ts';
import { Button } from '#components/ui/button.tsx';
import { confirmAll, rowsOf, useWaitingCount } from './carried-values.ts';

/** Over a form: how many values depend on what was cut and wait, and a way to let them all stand. */
export function StaleNotice({ store, section }: { store: FormStore; section?: string }) {
  const count = useWaitingCount({ store, mark: 'stale', ...(section === undefined ? {} : { section }) });
  if (count === 0) return null;
  const rows = () => rowsOf(store, section);
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 bg-warning-soft px-3 py-1 text-warning">
      <span role="status">
        <span className="figures">{count}</span> 处随核减需要核对。改过或确认过的不再标。
      </span>
      {store.readOnly === undefined && (
        <Button onClick={() => store.apply(confirmAll({ rows: rows(), mark: 'stale' }), '确认核减后的内容')}>
          全部确认
        </Button>
      )}
    </div>
  );
}
