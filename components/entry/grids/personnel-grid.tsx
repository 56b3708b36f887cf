'use client';

import { Suspense, useCallback, useMemo } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import type { CellQuestion } from '#components/grid/grid-column.ts';
import { afterShown } from '#components/ui/after-shown.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { type FormRow, sectionOf } from '#lib/core/forms/index.ts';
import { CATEGORIES } from '#lib/core/ledger/index.ts';
import type { LastYearLine } from '#lib/core/screen/index.ts';
import { useEntry } from '../use-entry.ts';
import { useEntryMeasure } from '../use-entry-choices.ts';
import { EntryGrid } from './entry-grid.tsx';
import { fieldColumns, initialCells } from './field-columns.ts';
import { amountOfLine, emptyAmountView, emptyBasisView, lineAmount } from './line-amount.ts';

import { economicGroup, useBudgetCodes } from './line-grid.ts';
import { projectColumn, useProjectChoices } from './project-column.ts';
import { followingCounts, staleCountWords, useUnitCells } from './unit-counts.ts';
import { useLastYearColumns } from './use-last-year.ts';
import { arrivingRules, useLineFollow } from './use-line-follow.ts';

const LineTools = afterShown(() => import('./line-tools.tsx').then((m) => m.LineTools));

const PERSONNEL_CLASS = /^30[13]/;
const PERSONNEL_CODE = new RegExp(`\\d${CATEGORIES.personnel.letter}\\d`);

const LAST_YEAR = {
  keyOfLine: ({ project, economic, function: code }: LastYearLine) =>
    PERSONNEL_CLASS.test(economic) && PERSONNEL_CODE.test(project) ? `${economic} ${code}` : undefined,
  keyOfRow: ({ cells }: FormRow) =>
    cells.economic && cells.function ? `${cells.economic} ${cells.function}` : undefined,
  now: lineAmount('personnel'),
};
const AMOUNT_OF = amountOfLine('personnel');

function usePersonnelColumns(store: FormStore) {
  const { view } = useEntry();
  const codes = useBudgetCodes(store);
  const [measure] = useEntryMeasure();
  const projects = useProjectChoices(store.key.owner);
  const section = sectionOf({ definition: store.definition, section: 'lines' });
  const lastYear = useLastYearColumns({ store, section: 'lines', ...LAST_YEAR });
  const columns = useMemo(() => {
    const own = projects.filter(({ category }) => category === 'personnel');
    const entered = {
      economic: { width: 176, grow: true, frozen: true, ...codes.column('economic') },
      headcount: { width: 60 },
      standard: { width: 96 },
      months: { width: 56 },
      amount: {
        width: 128,
        empty: emptyAmountView({ form: 'personnel', measure }),
      },
    };
    const placed = {
      function: { width: 216, ...codes.column('function') },
      source: { width: 120 },
      project: { width: 160, ...projectColumn(own) },
      period: { width: 84 },
      item: { width: 120 },
      basis: { width: 160, blankCounts: true, empty: emptyBasisView('personnel') },
      note: { width: 120 },
    };
    return [
      ...fieldColumns({ section, fiscalYear: view.key.year, looks: entered }),
      ...lastYear.columns,
      ...fieldColumns({ section, fiscalYear: view.key.year, looks: placed }),
    ];
  }, [section, codes, view.key.year, measure, lastYear, projects]);
  return { columns, codes, section, lastYear };
}

/** 人员经费: what is paid to people, 款 by 款, headcount × standard × months or an amount. */
export function PersonnelGrid({ store }: { store: FormStore }) {
  const { columns, codes, section, lastYear } = usePersonnelColumns(store);
  const lineFollow = useLineFollow({ store, category: 'personnel', codes });
  const unit = useUnitCells(store.key.owner);
  const follow = useMemo(() => followingCounts({ unit, follow: lineFollow }), [unit, lineFollow]);
  const groups = useMemo(() => economicGroup(codes), [codes]);
  const totals = useMemo(() => ['amount', ...lastYear.totals], [lastYear]);
  const amountOf = useCallback(
    (cell: CellQuestion) => (cell.field === 'amount' ? AMOUNT_OF(cell) : lastYear.amountOf(cell)),
    [lastYear],
  );
  const stale = useCallback((cell: CellQuestion) => staleCountWords({ ...cell, unit }), [unit]);
  return (
    <EntryGrid
      store={store}
      section="lines"
      label={`人员经费 ${store.key.owner}`}
      columns={columns}
      groups={groups}
      groupLabelField="economic"
      totals={totals}
      totalLabel="人员经费合计"
      amountOf={amountOf}
      lastYear={lastYear.previous}
      follow={follow}
      needs={arrivingRules}
      newRow={({ after }) => ({
        ...initialCells(section),
        ...(after?.cells.source === undefined ? {} : { source: after.cells.source }),
      })}
      toolbar={
        <Suspense fallback={null}>
          <LineTools {...{ store, unit, lastYear }} category="personnel" />
        </Suspense>
      }
      stale={stale}
      unit={unit}
      emptyState={
        <EmptyState title="还没有人员经费">
          一行一个经济科目：输入 30101、“基本工资”或首字母 jbgz，再填人数、月标准、月数，或者直接填金额。也可以从 Excel
          复制一块粘贴进来。
        </EmptyState>
      }
    />
  );
}
