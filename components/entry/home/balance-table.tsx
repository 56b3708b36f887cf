'use client';

import { useLiveValue } from '#components/live/use-live.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { FUNDS } from '#lib/core/ledger/index.ts';
import type { Balance } from '#lib/core/totals/index.ts';
import { useEntryMeasure } from '../use-entry-choices.ts';
import { AmountCell } from './amount-cell.tsx';

function Line({ label, balance, strong = false }: { label: string; balance: Balance; strong?: boolean }) {
  return (
    <tr className={strong ? 'font-medium' : ''}>
      <th scope="row" className="border-b border-line px-2 py-1.5 text-left font-normal">
        {label}
      </th>
      <AmountCell amount={balance.income} />
      <AmountCell amount={balance.expenditure} />
      <AmountCell amount={balance.difference} alarm={balance.difference !== 0} />
    </tr>
  );
}

/** 收支平衡 by 资金性质: what comes in, what goes out, what is missing or left. `unit` limits it to one unit. */
export function BalanceTable({ unit }: { unit?: string }) {
  const totals = useLiveValue((state) => state.totals);
  const [measure] = useEntryMeasure();
  if (totals === undefined) return <p className="py-2 text-muted">正在计算…</p>;
  const part = unit === undefined ? totals : totals.units[unit];
  if (part === undefined || part.funds.length === 0)
    return <EmptyState title="还没有收支">填了人员、公用、项目或收入以后，这里按资金性质列出收支差。</EmptyState>;
  return (
    <table className="w-full max-w-2xl text-grid">
      <caption className="sr-only">收支平衡（{measure}）</caption>
      <thead>
        <tr className="text-muted">
          <th scope="col" className="border-b border-line-strong px-2 py-1 text-left font-medium">
            资金性质
          </th>
          {['收入', '支出', '收支差'].map((head) => (
            <th key={head} scope="col" className="border-b border-line-strong px-2 py-1 text-right font-medium">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {part.funds.map((fund) => (
          <Line key={fund.fund} label={FUNDS[fund.fund].name} balance={fund} />
        ))}
        <Line label="合计" balance={part.balance} strong />
      </tbody>
    </table>
  );
}
