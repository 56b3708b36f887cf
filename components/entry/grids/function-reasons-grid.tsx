'use client';

import { nanoid } from 'nanoid';
import { useCallback, useMemo } from 'react';
import { useFormText } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { amountView } from '#components/grid/cell-view.ts';
import type { CellQuestion, GridColumn } from '#components/grid/grid-column.ts';
import { useLiveValue, useReportWanted } from '#components/live/use-live.ts';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { type FormRow, ranksBetween, sectionOf } from '#lib/core/forms/index.ts';
import type { FunctionYears } from '#lib/core/narrative/index.ts';
import { useEntry } from '../use-entry.ts';
import { useEntryMeasure } from '../use-entry-choices.ts';
import { EntryGrid } from './entry-grid.tsx';
import { fieldColumns } from './field-columns.ts';
import { missingFunctions, reasonWarning } from './function-reasons.ts';
import { lastYearColumns } from './last-year.ts';
import { useBudgetCodes } from './line-grid.ts';

type Years = Readonly<Record<string, FunctionYears>>;

const NOT_KNOWN_YET: Years = {};

/** Both years of every 项, as the report states them. */
function useFunctionYears(): Years {
  useReportWanted();
  return useLiveValue((state) => state.report?.lastYear.functions) ?? NOT_KNOWN_YET;
}

function useReasonColumns({ store, years }: { store: FormStore; years: Years }) {
  const { view } = useEntry();
  const codes = useBudgetCodes(store);
  const [measure] = useEntryMeasure();
  const section = sectionOf({ definition: store.definition, section: 'functions' });
  return useMemo((): GridColumn[] => {
    const of = ({ cells }: FormRow) => years[cells.function ?? ''];
    return [
      ...fieldColumns({
        section,
        fiscalYear: view.key.year,
        looks: { function: { width: 250, frozen: true, ...codes.column('function') } },
      }),
      {
        field: 'now',
        label: `${view.key.year}年`,
        kind: 'computed',
        width: 120,
        align: 'right',
        compute: (row) => {
          const found = of(row);
          return found === undefined ? { text: '' } : amountView({ amount: found.now, measure });
        },
      },
      ...lastYearColumns({
        label: `${view.key.year - 1}年`,
        measure,
        now: (row) => of(row)?.now,
        before: (row) => of(row)?.before,
      }),
      ...fieldColumns({ section, fiscalYear: view.key.year, looks: { reason: { width: 280, grow: true } } }),
    ];
  }, [section, codes, view.key.year, measure, years]);
}

/** 按功能科目: a reason for each 项 that changed, held against the sign of its change. For the screen of 增减变化原因. */
export function FunctionReasonsGrid({ store }: { store: FormStore }) {
  const years = useFunctionYears();
  const columns = useReasonColumns({ store, years });
  const listed = useFormText(store, () =>
    store
      .list('functions')
      .map(({ cells }) => cells.function ?? '')
      .join(' '),
  );
  const missing = useMemo(
    () => missingFunctions({ years, rows: listed === '' ? [] : store.list('functions') }),
    [years, listed, store],
  );
  const rowErrors = useCallback(
    ({ row, field }: CellQuestion) => {
      const found = years[row.cells.function ?? ''];
      return field === 'reason' && found !== undefined
        ? reasonWarning({ reason: row.cells.reason ?? '', years: found })
        : undefined;
    },
    [years],
  );
  const list = () => {
    const ranks = ranksBetween({ after: store.list('functions').at(-1)?.rank, count: missing.length });
    store.apply(
      missing.map((code, index) => ({
        type: 'insert',
        row: { id: nanoid(), section: 'functions', rank: ranks[index] ?? '', cells: { function: code } },
      })),
      '列出有变化的科目',
    );
  };
  return (
    <EntryGrid
      store={store}
      section="functions"
      label="增减变化原因（按功能科目）"
      columns={columns}
      rowErrors={rowErrors}
      newRow={() => ({})}
      maxHeight={480}
      toolbar={
        missing.length > 0 &&
        store.readOnly === undefined && <Button onClick={list}>列出还没写原因的 {missing.length} 个科目</Button>
      }
      emptyState={
        <EmptyState title={missing.length > 0 ? `${missing.length} 个科目比上年有变化` : '没有要写原因的科目'}>
          {missing.length > 0
            ? '点“列出还没写原因的科目”，一行一个，数字和增减由系统算，只写原因。'
            : '填了支出和上年预算数以后，有变化的功能科目列在这里。'}
        </EmptyState>
      }
    />
  );
}
