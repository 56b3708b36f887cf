'use client';

import { useMemo } from 'react';
import { useRows } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { Button } from '#components/ui/button.tsx';
import { type Change, type CountLink, keepCount, staleCounts, type UnitCells } from '#lib/core/forms/index.ts';
import { useEntryFocus } from '../entry-focus.tsx';

/** The changes that bring numbers taken from the unit up to date. */
function updated({ store, links }: { store: FormStore; links: readonly CountLink[] }): Change[] {
  return links.map(({ row, field, text }) => ({ type: 'set', row, field, from: store.cell(row, field), to: text }));
}

/** The changes that let such numbers stand. */
function kept({ store, links }: { store: FormStore; links: readonly CountLink[] }): Change[] {
  return links.flatMap((link) => {
    const row = store.row(link.row);
    return row === undefined ? [] : keepCount({ ...link, row });
  });
}

/** Over a grid: which numbers taken from 单位基本信息 are others there by now; each, or all, is updated or let stand. */
export function CountNotice({ store, section, unit }: { store: FormStore; section: string; unit: UnitCells }) {
  const rows = useRows(store, section);
  const stale = useMemo(() => staleCounts({ rows, unit }), [rows, unit]);
  const { here, goTo } = useEntryFocus();
  const [first] = stale;
  if (first === undefined) return null;
  const at = stale.find(({ row, field }) => row === here?.row && (field === here.field || stale.length === 1));
  const next = stale[at === undefined ? 0 : stale.indexOf(at) + 1] ?? first;
  const update = (links: readonly CountLink[]) => store.apply(updated({ store, links }), '按单位基本信息更新人数');
  const keep = (links: readonly CountLink[]) => store.apply(kept({ store, links }), '保留原来的人数');
  return (
    <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1 bg-warning-soft px-3 py-1 text-warning">
      <span role="status">
        <span className="figures">{stale.length}</span> 处人数与单位基本信息不一致
        {at === undefined ? '。' : `。本处：${at.label}现在是 ${at.count}，这里还是 ${at.before}`}
      </span>
      {store.readOnly === undefined && at !== undefined && stale.length > 1 && (
        <>
          <Button onClick={() => update([at])}>改为 {at.count}</Button>
          <Button onClick={() => keep([at])}>保留 {at.before}</Button>
        </>
      )}
      {(at === undefined || stale.length > 1) && (
        <Button onClick={() => goTo({ ...store.key, row: next.row, field: next.field })}>
          {at === undefined ? '去看看' : '下一处'}
        </Button>
      )}
      {store.readOnly === undefined && (
        <>
          <Button onClick={() => update(stale)}>全部更新</Button>
          <Button onClick={() => keep(stale)}>全部保留</Button>
        </>
      )}
    </div>
  );
}
