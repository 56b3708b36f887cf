'use client';

import { Suspense, useMemo } from 'react';
import { useRow } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { afterShown } from '#components/ui/after-shown.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { sectionOf } from '#lib/core/forms/index.ts';
import { FUNDS, SOURCES, type SourceId } from '#lib/core/ledger/index.ts';
import { useEntry } from '../use-entry.ts';
import { EntryGrid } from './entry-grid.tsx';
import { fieldColumns, initialCells } from './field-columns.ts';

const SUMMED = ['amount'];

// What is derived comes once there is something to type in.
const Appropriation = afterShown(() => import('./appropriation.tsx').then((m) => m.Appropriation));
const BalanceTable = afterShown(() => import('../home/balance-table.tsx').then((m) => m.BalanceTable));

/** 收入: what does not follow from expenditure, and 上年结转; beside it whether each fund balances. */
export function IncomeGrid({ store }: { store: FormStore }) {
  const { view } = useEntry();
  const section = sectionOf({ definition: store.definition, section: 'lines' });
  const computed = useRow(store, 'appropriation')?.cells.computed !== '0';
  const columns = useMemo(() => {
    const fund = {
      field: 'fund',
      label: '资金性质',
      kind: 'computed' as const,
      width: 160,
      compute: ({ cells }: { cells: Readonly<Record<string, string>> }) => {
        const source = SOURCES[cells.source as SourceId];
        return { text: source === undefined ? '' : FUNDS[source.fund].name, tone: 'muted' as const };
      },
    };
    return [
      ...fieldColumns({
        section,
        fiscalYear: view.key.year,
        looks: { source: { width: 220, grow: true, frozen: true } },
      }),
      fund,
      ...fieldColumns({
        section,
        fiscalYear: view.key.year,
        looks: { period: { width: 110 }, amount: { width: 150 } },
      }),
    ];
  }, [section, view.key.year]);
  return (
    <div className="relative flex min-h-0 flex-1 flex-col overflow-auto">
      {computed ? (
        <Suspense fallback={<div className="h-16 shrink-0" />}>
          <Appropriation unit={store.key.owner} />
        </Suspense>
      ) : (
        <p className="px-4 pt-3 text-muted">导入的预算另有财政拨款数字，列在下面，不由支出算出。</p>
      )}
      <h2 className="px-4 pt-3 font-medium">{section.label}</h2>
      <EntryGrid
        store={store}
        section="lines"
        label={`收入 ${store.key.owner}`}
        columns={columns}
        totals={SUMMED}
        totalLabel="合计"
        maxHeight={360}
        newRow={() => initialCells(section)}
        emptyState={
          <EmptyState title="没有其他收入">
            只有财政拨款的单位不用填。有事业收入、其他收入或上年结转的，按来源一行一行填。
          </EmptyState>
        }
      />
      <section aria-labelledby="balance" className="px-4 pt-4 pb-6">
        <h2 id="balance" className="pb-1 font-medium">
          收支平衡
        </h2>
        <Suspense fallback={null}>
          <BalanceTable unit={store.key.owner} />
        </Suspense>
      </section>
    </div>
  );
}
