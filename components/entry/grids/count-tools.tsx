'use client';

import { useFormText } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { Button } from '#components/ui/button.tsx';
import { useEntryFocus } from '../entry-focus.tsx';
import { COUNT_PATHS, refreshCounts, takeCount, type UnitCounts } from './unit-counts.ts';

/** Takes the number of people of the row that one is at from 单位基本信息; brings numbers that no longer hold up to date. */
export function CountTools({ store, counts, take = false }: { store: FormStore; counts: UnitCounts; take?: boolean }) {
  const { here } = useEntryFocus();
  const stale = Number(useFormText(store, () => String(refreshCounts({ rows: store.list('lines'), counts }).length)));
  if (store.readOnly !== undefined) return null;
  const row = here === undefined ? undefined : store.row(here.row);
  const known = COUNT_PATHS.flatMap(({ path, label }) => {
    const count = counts.countAt(path);
    return count === undefined || count === 0 ? [] : [{ path, label, count }];
  });
  const choose = (path: string) => {
    const chosen = known.find((each) => each.path === path);
    if (chosen !== undefined && row !== undefined)
      store.apply(takeCount({ store, row, path, count: chosen.count }), '人数取自单位信息');
  };
  return (
    <>
      {take && known.length > 0 && (
        <select
          aria-label="本行人数取自单位基本信息"
          value=""
          disabled={row === undefined}
          onChange={(event) => choose(event.target.value)}
          className="h-8 shrink-0 rounded-sm border border-line bg-surface px-1 text-grid disabled:text-muted"
        >
          <option value="">本行人数取自…</option>
          {known.map(({ path, label, count }) => (
            <option key={path} value={path}>
              {label} {count}
            </option>
          ))}
        </select>
      )}
      {stale > 0 && (
        <span className="flex items-center gap-2 text-warning">
          {stale} 处人数与单位基本信息不一致
          <Button
            className="h-7"
            onClick={() => store.apply(refreshCounts({ rows: store.list('lines'), counts }), '按单位信息更新人数')}
          >
            全部更新
          </Button>
        </span>
      )}
    </>
  );
}
