'use client';

import { useRow } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import {
  COUNT_PATHS,
  countedIn,
  type FormRow,
  followCount,
  markKey,
  type UnitCells,
  unitCount,
} from '#lib/core/forms/index.ts';
import { useEntryFocus } from '../entry-focus.tsx';

/** The cell of a row that a number of the unit can go into: its amount where that counts people, else its 人数. */
function countedField({ store, row }: { store: FormStore; row: FormRow | undefined }): string | undefined {
  if (row === undefined) return undefined;
  if (countedIn({ field: 'amount', text: row.cells.amount ?? '' }) !== undefined) return 'amount';
  const own = store.definition.sections.some(
    ({ id, fields }) => id === row.section && fields.some((f) => f.id === 'headcount'),
  );
  return own ? 'headcount' : undefined;
}

/**
 * Has the number of people of the row that one is at follow one of 单位基本信息: it says which it follows, and that is
 * chosen here. What is no longer the unit's is said by `CountNotice`.
 */
export function CountTools({ store, unit }: { store: FormStore; unit: UnitCells }) {
  const { here } = useEntryFocus();
  const row = useRow(store, here?.row ?? '');
  const field = countedField({ store, row });
  const known = COUNT_PATHS.flatMap(({ path, label }) => {
    const count = unitCount({ unit, path });
    return count === undefined || count === 0 ? [] : [{ path, label: `${label} ${count}` }];
  });
  const followed =
    row === undefined || field === undefined ? undefined : row.cells[markKey({ field, mark: 'headcount' })];
  if (store.readOnly !== undefined || (known.length === 0 && followed === undefined)) return null;
  const choose = (path: string | null) => {
    if (row !== undefined && field !== undefined)
      store.apply(followCount({ row, field, unit, path }), path === null ? '取消人数关联' : '人数取自单位基本信息');
  };
  return (
    <select
      aria-label="本行人数取自单位基本信息"
      title={field === undefined ? '选中有人数、或算式里有“人”的一行' : '单位基本信息的人数改了，这里会提醒'}
      value={followed ?? ''}
      disabled={field === undefined}
      onChange={(event) => choose(event.target.value === '' ? null : event.target.value)}
      className="h-8 max-w-44 shrink-0 rounded-sm border border-line bg-surface px-1 text-grid disabled:text-muted"
    >
      <option value="">{followed === undefined ? '本行人数取自…' : '不再跟随单位人数'}</option>
      {followed !== undefined && !known.some(({ path }) => path === followed) && (
        <option value={followed}>取自单位信息</option>
      )}
      {known.map(({ path, label }) => (
        <option key={path} value={path}>
          {label}
        </option>
      ))}
    </select>
  );
}
