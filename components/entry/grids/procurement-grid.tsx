'use client';

import { useMemo } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { sectionOf } from '#lib/core/forms/index.ts';
import { EntryGrid } from './entry-grid.tsx';
import { fieldColumns, initialCells } from './field-columns.ts';
import { projectColumn, useProjectChoices } from './project-column.ts';

const SUMMED = ['amount'];

/** 政府采购: the part of the unit's expenditure that is bought by procurement. */
export function ProcurementGrid({ store }: { store: FormStore }) {
  const projects = useProjectChoices(store.key.owner);
  const section = sectionOf({ definition: store.definition, section: 'lines' });
  const columns = useMemo(
    () =>
      fieldColumns({
        section,
        looks: {
          item: { width: 220, grow: true, frozen: true },
          kind: { width: 96 },
          catalogCode: { width: 120 },
          quantity: { width: 80 },
          measure: { width: 80 },
          amount: { width: 140 },
          newAsset: { width: 84 },
          project: { width: 200, ...projectColumn(projects) },
        },
      }),
    [section, projects],
  );
  return (
    <EntryGrid
      store={store}
      section="lines"
      label={`政府采购 ${store.key.owner}`}
      columns={columns}
      totals={SUMMED}
      totalLabel="采购合计"
      newRow={() => ({ ...initialCells(section), newAsset: '0' })}
      emptyState={
        <EmptyState title="还没有政府采购">
          对照集中采购目录和限额标准，支出里要走采购的一个品名一行。金额已含在支出里，不另增加。
        </EmptyState>
      }
    />
  );
}
