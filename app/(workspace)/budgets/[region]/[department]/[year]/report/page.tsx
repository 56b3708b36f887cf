import { BudgetScreen } from '#components/budget/budget-screen.tsx';
import { budgetPath, reportPath } from '#components/shell/addresses.ts';
import type { BudgetParams } from '#lib/server/budget-address.ts';
import { requireVisibleBudget } from '../visible-budget.ts';

/** Tables, sentences, report and findings. The page is a frame: its figures come as JSON, each request proved by itself. */
export default async function ReportPage({ params }: { params: Promise<BudgetParams> }) {
  const { budget } = await requireVisibleBudget({ params: await params, page: (key) => reportPath(key) });
  return <BudgetScreen address={`/api${budgetPath(budget.key)}`} />;
}
