'use client';

import type { FormStore } from '#components/draft/form-store.ts';
import type { FormRow } from '#lib/core/forms/index.ts';
import { INDICATOR_TREE } from '#lib/core/performance/index.ts';
import { setCells } from '../row-changes.ts';

/** The 二级指标 of an indicator, chosen under its 一级; another 一级 comes with one of its 二级. */
export function LevelChoice({ store, row }: { store: FormStore; row: FormRow }) {
  const { level1 = '', level2 = '' } = row.cells;
  const value = `${level1}\n${level2}`;
  const known = INDICATOR_TREE.some(
    (group) => group.level1 === level1 && group.level2.some(({ name }) => name === level2),
  );
  function choose(chosen: string) {
    const [first = '', second = ''] = chosen.split('\n');
    const there = store.row(row.id);
    if (there !== undefined)
      store.apply(setCells({ row: there, cells: { level1: first, level2: second } }), '修改二级指标');
  }
  return (
    <select
      aria-label="二级指标"
      value={value}
      onChange={(event) => choose(event.target.value)}
      className="h-8 w-full rounded-sm border border-line bg-surface px-1 text-ink hover:border-line-strong"
    >
      {known ? null : <option value={value}>{level2 === '' ? '请选择' : level2.replace(/指标$/, '')}</option>}
      {INDICATOR_TREE.map((group) => (
        <optgroup key={group.level1} label={group.level1}>
          {group.level2.map(({ name }) => (
            <option key={name} value={`${group.level1}\n${name}`}>
              {name.replace(/指标$/, '')}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
