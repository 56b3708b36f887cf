'use client';

import { useCallback, useMemo } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import { findProject } from '#components/draft/find-in-draft.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import type { CellQuestion } from '#components/grid/grid-column.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { type FormRow, sectionOf } from '#lib/core/forms/index.ts';
import { useUnitOf } from '../project-rows.ts';
import { useEntry } from '../use-entry.ts';
import { CountTools } from './count-tools.tsx';
import { EntryGrid } from './entry-grid.tsx';
import { fieldColumns, initialCells } from './field-columns.ts';
import { amountOfCell, emptyBasisView } from './line-amount.ts';
import { useBudgetCodes } from './line-grid.ts';
import { ProjectSums } from './project-sums.tsx';
import { followingCounts, staleCountWords, useUnitCells } from './unit-counts.ts';

const SUMMED = ['amount'];

function useLineColumns(store: FormStore) {
  const { view } = useEntry();
  const codes = useBudgetCodes(store);
  const section = sectionOf({ definition: store.definition, section: 'lines' });
  const columns = useMemo(
    () =>
      fieldColumns({
        section,
        fiscalYear: view.key.year,
        looks: {
          item: { width: 220, grow: true, frozen: true },
          economic: { width: 170, ...codes.column('economic') },
          amount: { width: 136 },
          basis: { width: 180, blankCounts: true, empty: emptyBasisView() },
          function: { width: 210, ...codes.column('function') },
          source: { width: 120 },
          period: { width: 84 },
          note: { width: 120 },
          part: { width: 110 },
          hideEconomic: { width: 110 },
        },
      }),
    [section, codes, view.key.year],
  );
  return { columns, section };
}

/** Cells that a new line takes from the one before: what it is paid from and for seldom changes within a project. */
function cellsAfter(after: FormRow | undefined): Record<string, string> {
  const { function: code, source, period } = after?.cells ?? {};
  return {
    ...(code === undefined ? {} : { function: code }),
    ...(source === undefined ? {} : { source }),
    ...(period === undefined ? {} : { period }),
  };
}

/** 支出明细 of a project: its cost lines, which are its expenditure. 当年预算 is their sum and that of its sources. */
export function ProjectLinesGrid({ store }: { store: FormStore }) {
  const draft = useDraft();
  const unit = useUnitCells(useUnitOf(store.key) ?? '');
  const follow = useMemo(() => followingCounts({ unit }), [unit]);
  const stale = useCallback((cell: CellQuestion) => staleCountWords({ ...cell, unit }), [unit]);
  const { columns, section } = useLineColumns(store);
  const name = findProject({ forms: draft.forms.get(), code: store.key.owner })?.row.cells.name ?? '';
  return (
    <EntryGrid
      store={store}
      section="lines"
      label={`支出明细 ${name}`}
      columns={columns}
      totals={SUMMED}
      totalLabel="明细合计"
      amountOf={amountOfCell}
      follow={follow}
      stale={stale}
      unit={unit}
      newRow={({ after }) => ({ ...initialCells(section), ...cellsAfter(after) })}
      maxHeight={420}
      toolbar={
        <>
          <ProjectSums store={store} />
          <CountTools store={store} unit={unit} />
        </>
      }
      emptyState={
        <EmptyState title="还没有支出明细">
          一行一件事：做什么、经济科目、金额。金额可以写算式，如 68人×900元/人·月×12月，算式就是测算依据。
        </EmptyState>
      }
    />
  );
}
