import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { budgetPath } from '#components/budget/budget-list.tsx';
import { BudgetScreen } from '#components/budget/budget-screen.tsx';
import { stateLine } from '#components/budget/state-line.ts';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import { type BudgetParams, budgetKey } from '#lib/server/budget-address.ts';
import { findVisibleBudget } from '#lib/server/budgets.ts';
import { requirePageActor } from '../../../../../page-actor.ts';
import { personOf } from '../../../../../person.ts';
import { rememberedTheme } from '../../../../../theme.ts';

type Props = { params: Promise<BudgetParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).year} 年部门预算` };
}

/** A budget's page is a frame: its figures come as JSON, each request proved by itself. */
export default async function BudgetPage({ params }: Props) {
  const key = budgetKey(await params);
  if (key === undefined) notFound();
  const actor = await requirePageActor(budgetPath(key));
  const budget = await findVisibleBudget(actor, key);
  if (budget === undefined) notFound();
  return (
    <div className="flex h-dvh flex-col max-md:h-auto max-md:min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place strong>{key.year}</Place>
        <Place strong>{budget.departmentName}</Place>
        <Place>{stateLine(budget)}</Place>
      </TopBar>
      <BudgetScreen address={`/api${budgetPath(key)}`} />
    </div>
  );
}
