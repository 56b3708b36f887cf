'use client';

import { useMemo } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { sectionOf } from '#lib/core/forms/index.ts';
import { useEntry } from '../use-entry.ts';
import { EntryGrid } from './entry-grid.tsx';
import { fieldColumns, initialCells } from './field-columns.ts';
import { useBudgetCodes } from './line-grid.ts';

/** 定额: what the bureau grants for a person or vehicle and year, by 款. */
export function QuotasGrid({ store }: { store: FormStore }) {
  const { view } = useEntry();
  const codes = useBudgetCodes(store);
  const section = sectionOf({ definition: store.definition, section: 'quotas' });
  const columns = useMemo(
    () =>
      fieldColumns({
        section,
        fiscalYear: view.key.year,
        looks: {
          economic: { width: 200, frozen: true, ...codes.column('economic') },
          item: { width: 200 },
          nature: { width: 220 },
          per: { width: 150 },
          standard: { width: 130 },
          note: { width: 200, grow: true },
        },
      }),
    [section, codes, view.key.year],
  );
  return (
    <EntryGrid
      store={store}
      section="quotas"
      label="公用经费定额"
      columns={columns}
      newRow={() => initialCells(section)}
      emptyState={
        <EmptyState title="还没有定额">
          按当年定额文件逐项列出：经济科目、名称、适用单位性质、计算对象和标准。可以从 Excel 粘贴。
        </EmptyState>
      }
    />
  );
}
