import { FUND_IDS, type FundId, type Ledger } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';

/** Income beside expenditure, in 分; `difference` is income less expenditure. */
export type Balance = { income: Fen; expenditure: Fen; difference: Fen };

/** The same for one fund: what one lacks another must not cover. */
export type FundBalance = Balance & { fund: FundId };

/** Sums both sides of a ledger. */
export function balanceOf(ledger: Pick<Ledger, 'income' | 'expenditure'>): Balance {
  const income = fen(ledger.income.reduce((sum, { amount }) => sum + amount, 0));
  const expenditure = fen(ledger.expenditure.reduce((sum, { amount }) => sum + amount, 0));
  return { income, expenditure, difference: fen(income - expenditure) };
}

/** Both sides fund by fund, in the funds' order; a fund that no line names is left out. */
export function fundBalances(ledger: Pick<Ledger, 'income' | 'expenditure'>): FundBalance[] {
  return FUND_IDS.flatMap((fund): FundBalance[] => {
    const income = ledger.income.filter((line) => line.fund === fund);
    const expenditure = ledger.expenditure.filter((line) => line.fund === fund);
    return income.length + expenditure.length === 0 ? [] : [{ fund, ...balanceOf({ income, expenditure }) }];
  });
}
