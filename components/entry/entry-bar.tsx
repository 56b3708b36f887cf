'use client';

import { DraftDialogs } from '#components/draft/draft-dialogs.tsx';
import { SaveStatus } from '#components/draft/save-status.tsx';
import { useLiveValue } from '#components/live/use-live.ts';
import { type Fen, fen, formatYuan } from '#lib/core/money/index.ts';
import { amountText } from './amount-text.ts';
import { EntryMoves } from './entry-moves.tsx';
import { useEntryMeasure } from './use-entry-choices.ts';

function Sum({ label, amount, alarm = false }: { label: string; amount: Fen; alarm?: boolean }) {
  const [measure] = useEntryMeasure();
  return (
    <div className="flex items-baseline gap-1 whitespace-nowrap">
      <dt className="text-muted">{label}</dt>
      {/* A changed sum flashes once: a new key makes a new element. */}
      <dd
        key={amount}
        title={`${formatYuan(amount)} 元`}
        className={`flash figures font-medium ${alarm || amount < 0 ? 'text-danger' : ''}`}
      >
        {amountText({ amount, measure })}
      </dd>
    </div>
  );
}

/**
 * The sums under every form: by what it is spent on, whether it balances, what of the ceiling is left. On a phone, where the
 * page as a whole scrolls, they stay in sight with whether all is saved.
 */
export function EntryBar() {
  const totals = useLiveValue((state) => state.totals);
  const [measure] = useEntryMeasure();
  return (
    <footer className="flex flex-wrap items-center gap-x-5 gap-y-1 short:flex-nowrap short:gap-x-3 short:overflow-x-auto short:py-0.5 short:pr-2 short:*:shrink-0 border-t border-line bg-surface px-4 py-1.5 text-grid max-md:sticky max-md:bottom-0 max-md:z-10 max-md:gap-y-0 print:hidden">
      <div className="min-w-0 max-md:-order-1">
        <SaveStatus />
      </div>
      <DraftDialogs />
      {totals !== undefined && (
        <dl className="flex flex-wrap gap-x-5 gap-y-1 max-md:gap-x-3 max-md:gap-y-0 short:flex-nowrap">
          <Sum label="人员" amount={totals.spending.personnel} />
          <Sum label="公用" amount={totals.spending.operating} />
          <Sum label="项目" amount={fen(totals.spending.project + totals.spending.other)} />
          <Sum label="收支差" amount={totals.balance.difference} alarm={totals.balance.difference !== 0} />
          {totals.limits.total !== undefined && <Sum label="控制数余" amount={totals.limits.total.left} />}
        </dl>
      )}
      <span className="text-muted max-md:-order-1">{measure}</span>
      <EntryMoves />
    </footer>
  );
}
