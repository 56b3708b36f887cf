'use client';

import { useMemo } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { sectionOf } from '#lib/core/forms/index.ts';
import { EntryGrid } from './entry-grid.tsx';
import { fieldColumns, initialCells } from './field-columns.ts';
import { projectColumn, useProjectChoices } from './project-column.ts';

const SUMMED = ['amount'];

/** 政府购买服务: the part of the unit's expenditure that buys services from society. */
export function PurchasedServicesGrid({ store }: { store: FormStore }) {
  const projects = useProjectChoices(store.key.owner);
  const section = sectionOf({ definition: store.definition, section: 'lines' });
  const columns = useMemo(
    () =>
      fieldColumns({
        section,
        looks: {
          item: { width: 260, grow: true, frozen: true },
          catalogCode: { width: 150 },
          amount: { width: 140 },
          project: { width: 240, ...projectColumn(projects) },
        },
      }),
    [section, projects],
  );
  return (
    <EntryGrid
      store={store}
      section="lines"
      label={`政府购买服务 ${store.key.owner}`}
      columns={columns}
      totals={SUMMED}
      totalLabel="购买服务合计"
      newRow={() => initialCells(section)}
      emptyState={
        <EmptyState title="还没有政府购买服务">
          对照本级指导性目录，一项服务一行。金额已含在支出里，不另增加。没有的不用填。
        </EmptyState>
      }
    />
  );
}
