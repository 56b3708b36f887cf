import { budgetPath } from '#components/shell/addresses.ts';
import type { BudgetParams } from '#lib/server/budget-address.ts';
import { requireVisibleBudget } from '../visible-budget.ts';

/** The home of a budget. What is on screen is the layout's, so that nothing loads between the home and the forms. */
export default async function BudgetPage({ params }: { params: Promise<BudgetParams> }) {
  await requireVisibleBudget({ params: await params, page: budgetPath });
  return null;
}
