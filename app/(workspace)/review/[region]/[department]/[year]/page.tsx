import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { stateLine } from '#components/budget/state-line.ts';
import { ReviewScreen } from '#components/review/review-screen.tsx';
import { queuePath, reviewPath } from '#components/shell/addresses.ts';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import { type BudgetParams, budgetKey } from '#lib/server/budget-address.ts';
import { findVisibleBudget } from '#lib/server/budgets.ts';

type Props = { params: Promise<BudgetParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `审核 ${(await params).department}` };
}

/** The screen of one department under review. A frame: what differs comes as JSON, each request proved by itself. */
export default async function ReviewPage({ params }: Props) {
  const key = budgetKey(await params);
  if (key === undefined) notFound();
  const actor = await requirePageActor(reviewPath(key));
  const budget = actor.scope.level === 'unit' ? undefined : await findVisibleBudget(actor, key);
  if (budget === undefined) notFound();
  return (
    <div className="relative flex h-dvh flex-col md:overflow-clip max-md:h-auto max-md:min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place address={queuePath(key.year)}>审核</Place>
        <Place strong>{key.year}</Place>
        <Place strong>{budget.departmentName}</Place>
        <Place>{stateLine(budget)}</Place>
      </TopBar>
      <ReviewScreen key={reviewPath(key)} budget={key} />
    </div>
  );
}
