'use client';

import { Suspense, useCallback, useMemo } from 'react';
import { useFormStore, useRow } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import type { CellQuestion, LedgerGridProps } from '#components/grid/grid-column.ts';
import { quotasPath } from '#components/shell/addresses.ts';
import { afterShown } from '#components/ui/after-shown.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { type FormRow, markKey, sectionOf, type UnitCells } from '#lib/core/forms/index.ts';
import { CATEGORIES } from '#lib/core/ledger/index.ts';
import type { LastYearLine } from '#lib/core/screen/index.ts';
import { useEntry } from '../use-entry.ts';
import { useEntryMeasure } from '../use-entry-choices.ts';
import { EntryGrid } from './entry-grid.tsx';
import { fieldColumns, initialCells } from './field-columns.ts';
import { amountOfLine, emptyAmountView, emptyBasisView, lineAmount } from './line-amount.ts';

import { economicGroup, useBudgetCodes } from './line-grid.ts';
import { projectColumn, useProjectChoices } from './project-column.ts';
import { type Quota, quotaCells, quotaColumn, quotasFor, staleStandard } from './quota-choices.ts';
import { followingCounts, staleCountWords, useUnitCells } from './unit-counts.ts';
import { useLastYearColumns } from './use-last-year.ts';
import { arrivingRules, useLineFollow } from './use-line-follow.ts';

const LineTools = afterShown(() => import('./line-tools.tsx').then((m) => m.LineTools));

const OPERATING_CODE = new RegExp(`\\d${CATEGORIES.operating.letter}\\d`);
const OPERATING_CLASS = /^3(02|10)/;

const AMOUNT_OF = amountOfLine('operating');
const LAST_YEAR = {
  keyOfRow: ({ cells }: FormRow) =>
    cells.economic && cells.function ? `${cells.economic} ${cells.function}` : undefined,
  now: lineAmount('operating'),
};

/** Last year's lines of 公用经费: those of a project that this year's list calls so, by its name. */
function lineKeys(names: ReadonlySet<string>) {
  return ({ project, projectName, economic, function: code }: LastYearLine) =>
    OPERATING_CODE.test(project) && OPERATING_CLASS.test(economic) && names.has(projectName)
      ? `${economic} ${code}`
      : undefined;
}

function useOperatingColumns({ store, quotas }: { store: FormStore; quotas: readonly Quota[] }) {
  const { view } = useEntry();
  const codes = useBudgetCodes(store);
  const [measure] = useEntryMeasure();
  const projects = useProjectChoices(store.key.owner);
  const section = sectionOf({ definition: store.definition, section: 'lines' });
  const own = useMemo(() => projects.filter(({ category }) => category === 'operating'), [projects]);
  const keyOfLine = useMemo(() => lineKeys(new Set(own.map(({ name }) => name))), [own]);
  const lastYear = useLastYearColumns({ store, section: 'lines', keyOfLine, ...LAST_YEAR });
  const columns = useMemo(() => {
    const entered = {
      economic: { width: 176, grow: true, frozen: true, ...codes.column('economic') },
      quota: { width: 120, ...quotaColumn(quotas) },
      headcount: { width: 60 },
      standard: { width: 96 },
      amount: {
        width: 128,
        empty: emptyAmountView({ form: 'operating', measure }),
      },
    };
    const placed = {
      function: { width: 216, ...codes.column('function') },
      source: { width: 120 },
      project: { width: 140, ...projectColumn(own) },
      period: { width: 84 },
      item: { width: 120 },
      basis: { width: 160, blankCounts: true, empty: emptyBasisView('operating') },
      note: { width: 120 },
    };
    return [
      ...fieldColumns({ section, fiscalYear: view.key.year, looks: entered }),
      ...lastYear.columns,
      ...fieldColumns({ section, fiscalYear: view.key.year, looks: placed }),
    ];
  }, [section, codes, quotas, view.key.year, measure, lastYear, own]);
  return { columns, codes, section, lastYear };
}

type Follow = NonNullable<LedgerGridProps['follow']>;

/** What follows in 公用经费: from a 定额 its standard and number, from a 款 its only 定额, and no link from a typed number. */
function operatingFollow(input: { follow: Follow; quotas: readonly Quota[]; unit: UnitCells }): Follow {
  const { follow, quotas, unit } = input;
  return (cell) => {
    const { row, field, to } = cell;
    if (field === 'standard') return { [markKey({ field, mark: 'quota' })]: null };
    if (field === 'quota') {
      const quota = quotas.find(({ id }) => id === to);
      if (quota === undefined) return {};
      const cells = quotaCells({ quota, unit, row });
      return { ...cells, ...(cells.economic ? follow({ row, field: 'economic', to: cells.economic }) : {}) };
    }
    const followed = follow(cell);
    const [only, ...others] = field === 'economic' ? quotas.filter(({ economic }) => economic === to) : [];
    if (only === undefined || others.length > 0 || row.cells.quota || row.cells.amount) return followed;
    return {
      ...followed,
      ...quotaCells({ quota: only, unit, row: { ...row, cells: { ...row.cells, economic: to } } }),
    };
  };
}

/** 公用经费: 定额 × number, or an amount, 款 by 款. */
export function OperatingGrid({ store }: { store: FormStore }) {
  const { view } = useEntry();
  const { owner } = store.key;
  const nature = useRow(useFormStore({ form: 'unit', owner }), 'staffing')?.cells.nature ?? '';
  const quotas = useMemo(() => quotasFor({ rows: view.quotas, nature }), [view.quotas, nature]);
  const unit = useUnitCells(owner);
  const { columns, codes, section, lastYear } = useOperatingColumns({ store, quotas });
  const lineFollow = useLineFollow({ store, category: 'operating', codes });
  const follow = useMemo(
    () => followingCounts({ unit, follow: operatingFollow({ follow: lineFollow, quotas, unit }) }),
    [lineFollow, quotas, unit],
  );
  const groups = useMemo(() => economicGroup(codes), [codes]);
  const totals = useMemo(() => ['amount', ...lastYear.totals], [lastYear]);
  const amountOf = useCallback(
    (cell: CellQuestion) => (cell.field === 'amount' ? AMOUNT_OF(cell) : lastYear.amountOf(cell)),
    [lastYear],
  );
  const stale = useCallback(
    (cell: CellQuestion) => staleCountWords({ ...cell, unit }) ?? staleStandard({ ...cell, quotas }),
    [unit, quotas],
  );
  return (
    <EntryGrid
      store={store}
      section="lines"
      label={`公用经费 ${owner}`}
      columns={columns}
      groups={groups}
      groupLabelField="economic"
      totals={totals}
      totalLabel="公用经费合计"
      amountOf={amountOf}
      lastYear={lastYear.previous}
      follow={follow}
      needs={arrivingRules}
      stale={stale}
      unit={unit}
      newRow={() => initialCells(section)}
      toolbar={
        <>
          <Suspense fallback={null}>
            <LineTools {...{ store, unit, lastYear, quotas }} category="operating" />
          </Suspense>
          <a href={quotasPath(view.key)} className="text-accent underline underline-offset-4">
            定额表
          </a>
        </>
      }
      emptyState={
        <EmptyState title="还没有公用经费">
          一行一个经济科目：输入 30201、“办公费”或首字母 bgf。有定额的，标准和人数自动带出；没有的直接填金额。
        </EmptyState>
      }
    />
  );
}
