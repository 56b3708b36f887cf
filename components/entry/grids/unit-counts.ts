'use client';

import { useMemo } from 'react';
import { useFormStore, useRow } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import type { CellQuestion } from '#components/grid/grid-column.ts';
import { headcountAt, headcountLink } from '#lib/core/expression/index.ts';
import { type Change, type FormRow, markKey } from '#lib/core/forms/index.ts';

const VEHICLES = 'vehicles.general+vehicles.lawEnforcement+vehicles.special';

/** Numbers of 单位基本信息 that an amount can be worked out from; paths joined by `+` are added. */
export const COUNT_PATHS = [
  { path: 'active.administrative+active.institution', label: '在职实有人数' },
  { path: 'active.administrative', label: '在职行政人数' },
  { path: 'active.institution', label: '在职事业人数' },
  { path: 'active.civilService', label: '在职参公人数' },
  { path: 'authorized.administrative', label: '行政编制数' },
  { path: 'authorized.institution', label: '事业编制数' },
  { path: 'retired.veteran', label: '离休人数' },
  { path: 'retired.ordinary', label: '退休人数' },
] as const;

/** What of a unit is counted: cells of its 人员 and 资产. */
export type UnitCounts = {
  /** How many there are by a path, vehicles included; nothing where that is not filled. */
  countAt: (path: string) => number | undefined;
  /** The cells that a path is read from. */
  cellsOf: (path: string) => { path: string; cells: Readonly<Record<string, string>> };
};

const NOTHING: Readonly<Record<string, string>> = {};

/** The numbers of a unit, as they stand in 单位基本信息. */
export function useUnitCounts(unit: string): UnitCounts {
  const store = useFormStore({ form: 'unit', owner: unit });
  const staffing = useRow(store, 'staffing')?.cells ?? NOTHING;
  const assets = useRow(store, 'assets')?.cells ?? NOTHING;
  return useMemo(() => {
    const cellsOf = (path: string) => {
      if (path === 'vehicles') return { path: VEHICLES, cells: assets };
      return { path, cells: path.startsWith('vehicles.') ? assets : staffing };
    };
    return {
      cellsOf,
      countAt: (asked) => {
        const { path, cells } = cellsOf(asked);
        return headcountAt({ staffing: cells, path });
      },
    };
  }, [staffing, assets]);
}

const LINKED = ['headcount', 'amount'] as const;

/** The link of a cell with the unit's numbers; nothing where it has none. */
function linkOf({ row, field, counts }: CellQuestion & { counts: UnitCounts }) {
  const asked = row.cells[markKey({ field, mark: 'headcount' })];
  const text = row.cells[field] ?? '';
  if (asked === undefined || text.trim() === '') return undefined;
  const { path, cells } = counts.cellsOf(asked);
  return headcountLink({ staffing: cells, path, expression: text });
}

/** Why a number that was taken from the unit no longer holds, in words. */
export function staleWords(cell: CellQuestion & { counts: UnitCounts }): string | undefined {
  const link = linkOf(cell);
  return link?.state === 'stale' ? `单位基本信息现在是 ${link.headcount}，这里还是 ${link.before}` : undefined;
}

/** The changes that bring every number taken from the unit up to date. */
export function refreshCounts({ rows, counts }: { rows: Iterable<FormRow>; counts: UnitCounts }): Change[] {
  return [...rows].flatMap((row) =>
    LINKED.flatMap((field): Change[] => {
      const link = linkOf({ row, field, counts });
      if (link?.state !== 'stale') return [];
      return [{ type: 'set', row: row.id, field, from: row.cells[field] ?? null, to: link.expression }];
    }),
  );
}

/** The changes that take a row's number of people from the unit, and remember where it came from. */
export function takeCount(input: { store: FormStore; row: FormRow; path: string; count: number }): Change[] {
  const { row, path, count } = input;
  const set = ({ field, to }: { field: string; to: string }): Change => ({
    type: 'set',
    row: row.id,
    field,
    from: row.cells[field] ?? null,
    to,
  });
  return [
    set({ field: 'headcount', to: String(count) }),
    set({ field: markKey({ field: 'headcount', mark: 'headcount' }), to: path }),
  ];
}
