'use client';

import { useMemo } from 'react';
import { useRow } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { sectionOf } from '#lib/core/forms/index.ts';
import { FUNDS, SOURCES, type SourceId } from '#lib/core/ledger/index.ts';
import { formatYuan } from '#lib/core/money/index.ts';
import { amountText } from '../amount-text.ts';
import { BalanceTable } from '../home/balance-table.tsx';
import { useEntry } from '../use-entry.ts';
import { useEntryMeasure } from '../use-entry-choices.ts';
import { EntryGrid } from './entry-grid.tsx';
import { fieldColumns, initialCells } from './field-columns.ts';

const SUMMED = ['amount'];

/** 财政拨款 of the unit, which follows from what it spends: stated, not entered. */
function Appropriation({ unit }: { unit: string }) {
  const funds = useLiveValue((state) => state.totals?.units[unit]?.funds);
  const [measure] = useEntryMeasure();
  const own = funds?.filter(({ fund }) => FUNDS[fund].appropriation) ?? [];
  return (
    <section aria-labelledby="appropriation" className="px-4 pt-3">
      <h2 id="appropriation" className="font-medium">
        财政拨款 <span className="font-normal text-muted">由支出算出，不用填</span>
      </h2>
      {own.length === 0 ? (
        <p className="py-1 text-muted">还没有用财政拨款安排的支出。</p>
      ) : (
        <dl className="flex flex-wrap gap-x-6 py-1">
          {own.map(({ fund, income }) => (
            <div key={fund} className="flex gap-2" title={`${formatYuan(income)} 元`}>
              <dt className="text-muted">{FUNDS[fund].name}</dt>
              <dd key={income} className="flash figures">
                {amountText({ amount: income, measure })}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

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
        <Appropriation unit={store.key.owner} />
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
        <BalanceTable unit={store.key.owner} />
      </section>
    </div>
  );
}
