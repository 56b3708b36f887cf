import { BudgetScreen } from '#components/budget/budget-screen.tsx';
import { reportPath } from '#components/shell/addresses.ts';
import type { BudgetParams } from '#lib/server/budget-address.ts';
import { requireVisibleBudget } from '../visible-budget.ts';

type Query = { cell?: string | string[]; figure?: string | string[] };
type Props = { params: Promise<BudgetParams>; searchParams: Promise<Query> };

/**
 * The budget as its report: tables, sentences and findings. The page is a frame: its figures come as JSON, each request
 * proved by itself. `?cell=` or `?figure=` opens what is behind a number, also after signing in on the way.
 */
export default async function ReportPage({ params, searchParams }: Props) {
  const number = new URLSearchParams(
    Object.entries(await searchParams).flatMap(([name, value]) =>
      typeof value === 'string' && (name === 'cell' || name === 'figure') ? [[name, value]] : [],
    ),
  ).toString();
  const { budget } = await requireVisibleBudget({
    params: await params,
    page: (key) => reportPath(key, number === '' ? {} : { number }),
  });
  return <BudgetScreen budget={budget.key} />;
}
