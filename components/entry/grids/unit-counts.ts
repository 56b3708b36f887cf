'use client';

import { useMemo } from 'react';
import { useFormStore, useRow } from '#components/draft/form-hooks.ts';
import type { CellQuestion, LedgerGridProps } from '#components/grid/grid-column.ts';
import { countLink, linkAfterTyping, type UnitCells } from '#lib/core/forms/index.ts';

const NOTHING: Readonly<Record<string, string>> = {};

/** The numbers of a unit, as they stand in 单位基本信息. */
export function useUnitCells(unit: string): UnitCells {
  const store = useFormStore({ form: 'unit', owner: unit });
  const staffing = useRow(store, 'staffing')?.cells ?? NOTHING;
  const assets = useRow(store, 'assets')?.cells ?? NOTHING;
  return useMemo(() => ({ staffing, assets }), [staffing, assets]);
}

/** Why a number that was taken from the unit no longer holds, in words. */
export function staleCountWords(cell: CellQuestion & { unit: UnitCells }): string | undefined {
  const link = countLink(cell);
  return link?.state === 'stale' ? `${link.label}现在是 ${link.count}，这里还是 ${link.before}` : undefined;
}

type Follow = NonNullable<LedgerGridProps['follow']>;

/** The same as `follow`, and what becomes of a number taken from the unit when somebody writes over it. */
export function followingCounts({ unit, follow }: { unit: UnitCells; follow?: Follow }): Follow {
  return (cell) => ({ ...linkAfterTyping({ ...cell, unit }), ...follow?.(cell) });
}
