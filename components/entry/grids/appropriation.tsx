'use client';

import { useLiveValue } from '#components/live/use-live.ts';
import { FUNDS } from '#lib/core/ledger/index.ts';
import { formatYuan } from '#lib/core/money/index.ts';
import { amountText } from '../amount-text.ts';
import { useEntryMeasure } from '../use-entry-choices.ts';

/** 财政拨款 of the unit, which follows from what it spends: stated, not entered. */
export function Appropriation({ unit }: { unit: string }) {
  const totals = useLiveValue((state) => state.totals);
  const [measure] = useEntryMeasure();
  const own = totals?.units[unit]?.funds.filter(({ fund }) => FUNDS[fund].appropriation) ?? [];
  return (
    <section aria-labelledby="appropriation" className="px-4 pt-3">
      <h2 id="appropriation" className="font-medium">
        财政拨款 <span className="font-normal text-muted">由支出算出，不用填</span>
      </h2>
      {own.length === 0 ? (
        <p className="py-1 text-muted">{totals === undefined ? '正在计算…' : '还没有用财政拨款安排的支出。'}</p>
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
