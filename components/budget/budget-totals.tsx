'use client';

import { exactAmount } from '#components/disclosure/exact-amount.ts';
import type { TableMeasure } from '#components/disclosure/table-measure.tsx';
import { fen, formatWanyuan, formatYuan, separateThousands } from '#lib/core/money/index.ts';
import type { BudgetView } from '#lib/core/screen/index.ts';
import type { CellKey } from './places.ts';

const INCOME: CellKey = { table: 'income', row: 'total', column: 'total' };
const EXPENDITURE: CellKey = { table: 'expenditure', row: 'total', column: 'total' };
const BASIC: CellKey = { table: 'expenditure', row: 'total', column: 'basic' };
const PROJECT: CellKey = { table: 'expenditure', row: 'total', column: 'project' };

type Props = { view: BudgetView; measure: TableMeasure; onChecks: () => void };

function Total({
  label,
  amount,
  measure,
  alarm = false,
}: {
  label: string;
  amount: number;
  measure: TableMeasure;
  alarm?: boolean;
}) {
  const text = measure === '元' ? formatYuan(fen(amount)) : separateThousands(formatWanyuan(fen(amount)));
  return (
    <div className="flex items-baseline gap-1.5 whitespace-nowrap">
      <dt className="text-muted">{label}</dt>
      <dd className={`figures font-medium ${alarm ? 'text-danger' : ''}`}>{text}</dd>
    </div>
  );
}

/** The sums at the bottom of the screen: what comes in, what goes out, and whether they meet. */
export function BudgetTotals({ view, measure, onChecks }: Props) {
  const amountOf = (cell: CellKey) => exactAmount({ table: view.exact[cell.table], cell }) ?? 0;
  const income = amountOf(INCOME);
  const expenditure = amountOf(EXPENDITURE);
  const gap = income - expenditure;
  const findings = view.document.checks.length;
  return (
    <footer className="flex flex-wrap items-center gap-x-6 gap-y-1 border-t border-line bg-surface px-4 py-1.5 text-grid">
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        <Total label="收入总计" amount={income} measure={measure} />
        <Total label="支出总计" amount={expenditure} measure={measure} />
        <Total label="基本支出" amount={amountOf(BASIC)} measure={measure} />
        <Total label="项目支出" amount={amountOf(PROJECT)} measure={measure} />
        <Total label="收支差" amount={gap} measure={measure} alarm={gap !== 0} />
      </dl>
      <span className="text-muted">{measure}</span>
      {findings > 0 && (
        <button type="button" onClick={onChecks} className="ml-auto text-accent hover:underline">
          检查 {findings}
        </button>
      )}
    </footer>
  );
}
