'use client';

import { useMemo } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { amountView } from '#components/grid/cell-view.ts';
import type { CellView, GridColumn } from '#components/grid/grid-column.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import { formPath } from '#components/shell/addresses.ts';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { type FormRow, formName, sectionOf } from '#lib/core/forms/index.ts';
import { type Fen, ZERO_FEN } from '#lib/core/money/index.ts';
import { amountText } from '../amount-text.ts';
import { useEntryFocus } from '../entry-focus.tsx';
import { openEntry } from '../entry-place.ts';
import { useNewProject } from '../new-project.tsx';
import { isDeclared, isInUse, keptProject } from '../project-rows.ts';
import { PROGRESS, progressOf } from '../rail/state-mark.tsx';
import { useEntry } from '../use-entry.ts';
import { useComparison, useEntryMeasure } from '../use-entry-choices.ts';
import { EntryGrid } from './entry-grid.tsx';
import { fieldColumns } from './field-columns.ts';
import { lastYearColumns, sumLastYear } from './last-year.ts';
import { projectCodes } from './project-codes.ts';
import { OrderButtons, useProjectOrder } from './project-order.tsx';

const NOTHING: CellView = { text: '' };

/** 本年预算 of each project, from its lines, and how far its declaration is. */
function useProjectColumns(): GridColumn[] {
  const sums = useLiveValue((state) => state.totals?.projects);
  const states = useLiveValue((state) => (state.status === 'starting' ? undefined : state.states));
  const [measure] = useEntryMeasure();
  const { view } = useEntry();
  return useMemo(
    () => [
      {
        field: 'sum',
        label: `${view.key.year}年预算`,
        kind: 'computed',
        width: 140,
        align: 'right',
        compute: ({ cells }) => {
          const amount = sums?.[cells.code ?? ''];
          return amount === undefined ? NOTHING : amountView({ amount, measure });
        },
      },
      {
        field: 'declared',
        label: '申报和绩效目标',
        kind: 'computed',
        width: 120,
        compute: ({ cells }) => {
          if (!isDeclared(cells.category ?? '')) return { text: '不用申报', tone: 'muted' };
          if (states === undefined) return NOTHING;
          const owner = cells.code ?? '';
          const state = progressOf(
            (['project', 'project-performance'] as const).map((form) => states[formName({ form, owner })] ?? 'empty'),
          );
          const { mark, word } = PROGRESS[state];
          const tone = state === 'wrong' ? 'danger' : state === 'complete' ? 'done' : 'muted';
          return { text: `${mark} ${word}`, tone };
        },
      },
    ],
    [sums, states, measure, view.key.year],
  );
}

/** What stands beside the sums: last year's by the project's name, or its control figure and what is left of it. */
function useComparedColumns(unit: string): GridColumn[] {
  const [comparison] = useComparison();
  const [measure] = useEntryMeasure();
  const { view } = useEntry();
  const sums = useLiveValue((state) => state.totals?.projects);
  const limits = useLiveValue((state) => state.totals?.limits.projects);
  return useMemo(() => {
    if (comparison === 'last-year' && view.lastYear !== undefined) {
      const own = view.lastYear.lines.filter((line) => line.unit === unit);
      const before = sumLastYear({ lines: own, keyOf: ({ projectName }) => projectName });
      return lastYearColumns({
        label: `${view.lastYear.fiscalYear}年`,
        measure,
        now: ({ cells }) => sums?.[cells.code ?? ''],
        before: ({ cells }) => before.get(cells.name ?? '') ?? ZERO_FEN,
      });
    }
    if (comparison !== 'limits') return [];
    const limitOf = (row: FormRow) => limits?.find(({ project }) => project === row.cells.code);
    const column = (field: string, label: string, amountOf: (row: FormRow) => Fen | undefined): GridColumn => ({
      field,
      label,
      kind: 'computed',
      width: 130,
      align: 'right',
      compute: (row) => {
        const amount = amountOf(row);
        return amount === undefined ? NOTHING : amountView({ amount, measure });
      },
    });
    return [
      column('limit', '控制数', (row) => limitOf(row)?.limit),
      column('limit.left', '控制数余', (row) => limitOf(row)?.left),
    ];
  }, [comparison, view.lastYear, measure, sums, limits, unit]);
}

/** Opens the declaration of the project that one is at. */
function OpenProject({ store }: { store: FormStore }) {
  const { here } = useEntryFocus();
  const { budget } = useEntry();
  const row = here === undefined ? undefined : store.row(here.row);
  const code = row?.cells.code ?? '';
  return (
    <Button
      className="h-7"
      disabled={code === '' || !isDeclared(row?.cells.category ?? '')}
      onClick={() => openEntry(formPath(budget, { form: 'project', owner: code }))}
    >
      打开项目申报
    </Button>
  );
}

/** What the unit spends under all its projects. */
function UnitTotal({ unit }: { unit: string }) {
  const total = useLiveValue((state) => state.totals?.units[unit]?.spending.total);
  const [measure] = useEntryMeasure();
  if (total === undefined) return null;
  return (
    <span className="whitespace-nowrap">
      <span className="text-muted">支出合计</span>{' '}
      <span className="figures">{amountText({ amount: total, measure })}</span>
    </span>
  );
}

/** 项目清单: every project of the unit, what is budgeted under it, and how far its declaration is. */
export function ProjectsGrid({ store }: { store: FormStore }) {
  const draft = useDraft();
  const { view } = useEntry();
  const section = sectionOf({ definition: store.definition, section: 'projects' });
  const computed = useProjectColumns();
  const compared = useComparedColumns(store.key.owner);
  const { ask, dialog } = useNewProject(store.key.owner);
  const columns = useMemo(
    () => [
      ...fieldColumns({
        section,
        fiscalYear: view.key.year,
        looks: {
          name: { width: 240, grow: true, frozen: true },
          code: {
            width: 190,
            given: true,
            // Another code would leave behind what is filled under this one.
            readOnly: ({ cells: { code = '' } }) => code !== '' && isInUse({ code, forms: draft.forms.get() }),
          },
          category: { width: 132 },
        },
      }),
      ...computed,
      ...compared,
    ],
    [section, computed, compared, draft, view.key.year],
  );
  const codes = useMemo(() => projectCodes({ draft, unit: store.key.owner }), [draft, store.key.owner]);
  const order = useProjectOrder(store);
  return (
    // The keys that move a project are heard before the grid's own.
    <div className="flex min-h-0 flex-1 flex-col print:block" onKeyDownCapture={order.onKeyDown}>
      <EntryGrid
        store={store}
        section="projects"
        label={`项目清单 ${store.key.owner}`}
        columns={columns}
        follow={codes.follow}
        newRow={codes.newRow}
        keptRow={(row) => keptProject({ row, forms: draft.forms.get() })}
        toolbar={
          <>
            <OpenProject store={store} />
            {store.readOnly === undefined && (
              <>
                <Button className="h-7" onClick={ask}>
                  新增项目
                </Button>
                <OrderButtons {...order} />
              </>
            )}
            <UnitTotal unit={store.key.owner} />
          </>
        }
        emptyState={
          <EmptyState title="还没有项目">
            人员类和公用经费的项目，填人员经费、公用经费时自动列在这里。要申报的项目点“新增项目”，或从 Excel
            粘贴名称和类别。
          </EmptyState>
        }
      />
      {dialog}
    </div>
  );
}
