'use client';

import { useMemo } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { sectionOf } from '#lib/core/forms/index.ts';
import { useEntry } from '../use-entry.ts';
import { EntryGrid } from './entry-grid.tsx';
import { type ColumnLook, fieldColumns, initialCells } from './field-columns.ts';
import { useBudgetCodes } from './line-grid.ts';

function Part(props: {
  store: FormStore;
  section: string;
  looks: Readonly<Record<string, ColumnLook>>;
  totals: readonly string[];
  empty: string;
}) {
  const { store, looks, totals, empty } = props;
  const { view } = useEntry();
  const section = sectionOf({ definition: store.definition, section: props.section });
  const columns = useMemo(
    () => fieldColumns({ section, fiscalYear: view.key.year, looks }),
    [section, looks, view.key.year],
  );
  return (
    <section aria-labelledby={`prior-${section.id}`}>
      <h2 id={`prior-${section.id}`} className="px-4 pt-4 font-medium">
        {section.label}
      </h2>
      <EntryGrid
        store={store}
        section={section.id}
        label={`上年${section.label}`}
        columns={columns}
        totals={totals}
        newRow={() => initialCells(section)}
        maxHeight={420}
        emptyState={<EmptyState title={`还没有上年${section.label}`}>{empty}</EmptyState>}
      />
    </section>
  );
}

const INCOME = { source: { width: 240, grow: true, frozen: true }, period: { width: 120 }, amount: { width: 160 } };
const PROJECTS = { name: { width: 360, grow: true, frozen: true }, amount: { width: 160 } };
const AMOUNT = ['amount'];
const FUNCTION_TOTALS = ['total', 'general'];

/** The lists of 上年预算数: 功能科目, income and projects of last year. */
export function PriorYearLists({ store }: { store: FormStore }) {
  const codes = useBudgetCodes(store);
  const functions = useMemo(() => {
    const { show, picker } = codes.column('function');
    // Last year's accounts may be gone from this year's table: any number is taken as it is.
    return {
      function: {
        width: 280,
        grow: true,
        frozen: true,
        ...(show ? { show } : {}),
        ...(picker ? { picker } : {}),
      },
      total: { width: 160 },
      general: { width: 160 },
    };
  }, [codes]);
  return (
    <>
      <Part
        store={store}
        section="functions"
        looks={functions}
        totals={FUNCTION_TOTALS}
        empty="从上年公开的“支出总表”复制科目编码和金额，一个 7 位科目一行。"
      />
      <Part
        store={store}
        section="income"
        looks={INCOME}
        totals={AMOUNT}
        empty="从上年公开的“收入总表”复制，一个来源一行。"
      />
      <Part
        store={store}
        section="projects"
        looks={PROJECTS}
        totals={AMOUNT}
        empty="从上年公开的“项目支出表”复制项目名称和金额。"
      />
    </>
  );
}
