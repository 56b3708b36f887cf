import type { ExpenditureLine, Ledger } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';
import { type Balance, balanceOf, type FundBalance, fundBalances } from './fund-balance.ts';
import { type Limits, type LimitsUse, limitsUse } from './limits.ts';
import { type Spending, spendingOf } from './spending.ts';

/** The sums that stand under every form: what is spent on what, whether income covers it, what of the ceiling is left. */
export type BudgetTotals = {
  spending: Spending;
  balance: Balance;
  /** By fund, for the whole budget. */
  funds: FundBalance[];
  /** By unit code. */
  units: Record<string, { spending: Spending; balance: Balance; funds: FundBalance[] }>;
  /** 当年预算 of each project by its code, in 分. */
  projects: Record<string, Fen>;
  limits: LimitsUse;
};

/** Sums a ledger. Exact, in 分. */
export function budgetTotals(input: { ledger: Ledger; units: readonly string[]; limits: Limits }): BudgetTotals {
  const { ledger, limits } = input;
  const projects: Record<string, Fen> = {};
  for (const { project, amount } of ledger.expenditure) projects[project] = fen((projects[project] ?? 0) + amount);
  const expenditureOf = byUnit(ledger.expenditure);
  const incomeOf = byUnit(ledger.income);
  const units = input.units.map((unit): [string, BudgetTotals['units'][string]] => {
    const expenditure: ExpenditureLine[] = expenditureOf.get(unit) ?? [];
    const part = { expenditure, income: incomeOf.get(unit) ?? [] };
    return [unit, { spending: spendingOf(expenditure), balance: balanceOf(part), funds: fundBalances(part) }];
  });
  return {
    spending: spendingOf(ledger.expenditure),
    balance: balanceOf(ledger),
    funds: fundBalances(ledger),
    units: Object.fromEntries(units),
    projects,
    limits: limitsUse({ limits, lines: ledger.expenditure }),
  };
}

function byUnit<L extends { unit: string }>(lines: readonly L[]): Map<string, L[]> {
  const groups = new Map<string, L[]>();
  for (const line of lines) {
    const group = groups.get(line.unit);
    if (group === undefined) groups.set(line.unit, [line]);
    else group.push(line);
  }
  return groups;
}
