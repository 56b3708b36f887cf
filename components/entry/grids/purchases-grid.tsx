'use client';

import { useCallback, useMemo } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import type { CellQuestion } from '#components/grid/grid-column.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { sectionOf } from '#lib/core/forms/index.ts';
import { useEntry } from '../use-entry.ts';
import { CountTools } from './count-tools.tsx';
import { EntryGrid } from './entry-grid.tsx';
import { type ColumnLook, fieldColumns, initialCells } from './field-columns.ts';
import { projectColumn, useProjectChoices } from './project-column.ts';
import { followingCounts, staleCountWords, useUnitCells } from './unit-counts.ts';

type Purchases = {
  /** How the columns look; those of the project follow from the unit's list. */
  looks: Readonly<Record<string, ColumnLook>>;
  projectWidth: number;
  totalLabel: string;
  /** What a new row begins with beside what its fields say. */
  cells: Readonly<Record<string, string>>;
  empty: string;
};

const PROCUREMENT: Purchases = {
  looks: {
    item: { width: 220, grow: true, frozen: true },
    kind: { width: 96 },
    catalogCode: { width: 120 },
    quantity: { width: 80 },
    measure: { width: 80 },
    amount: { width: 140 },
    newAsset: { width: 84 },
  },
  projectWidth: 200,
  totalLabel: '采购合计',
  cells: { newAsset: '0' },
  empty: '对照集中采购目录和限额标准，支出里要走采购的一个品名一行。金额已含在支出里，不另增加。',
};

const SERVICES: Purchases = {
  looks: {
    item: { width: 260, grow: true, frozen: true },
    catalogCode: { width: 150 },
    amount: { width: 140 },
  },
  projectWidth: 240,
  totalLabel: '购买服务合计',
  cells: {},
  empty: '对照本级指导性目录，一项服务一行。金额已含在支出里，不另增加。没有的不用填。',
};

const SUMMED = ['amount'];

/** 政府采购 and 政府购买服务: the part of a unit's expenditure that is bought by procurement, or as services from society. */
export function PurchasesGrid({ store }: { store: FormStore }) {
  const { definition, key } = store;
  const { looks, projectWidth, totalLabel, cells, empty } = key.form === 'procurement' ? PROCUREMENT : SERVICES;
  const { view } = useEntry();
  const projects = useProjectChoices(key.owner);
  const section = sectionOf({ definition, section: 'lines' });
  const unit = useUnitCells(key.owner);
  const follow = useMemo(() => followingCounts({ unit }), [unit]);
  const stale = useCallback((cell: CellQuestion) => staleCountWords({ ...cell, unit }), [unit]);
  const columns = useMemo(
    () =>
      fieldColumns({
        section,
        fiscalYear: view.key.year,
        looks: { ...looks, project: { width: projectWidth, ...projectColumn(projects) } },
      }),
    [section, looks, projectWidth, projects, view.key.year],
  );
  return (
    <EntryGrid
      store={store}
      section="lines"
      label={`${definition.label} ${key.owner}`}
      columns={columns}
      totals={SUMMED}
      totalLabel={totalLabel}
      follow={follow}
      stale={stale}
      unit={unit}
      toolbar={<CountTools store={store} unit={unit} />}
      newRow={() => ({ ...initialCells(section), ...cells })}
      emptyState={<EmptyState title={`还没有${definition.label}`}>{empty}</EmptyState>}
    />
  );
}
