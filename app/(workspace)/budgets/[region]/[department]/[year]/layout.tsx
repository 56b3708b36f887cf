import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { stateLine } from '#components/budget/state-line.ts';
import { budgetPath, publicationPath } from '#components/shell/addresses.ts';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import { DueLine } from '#components/workflow/due-line.tsx';
import { isPublishing, mayReviewPublication } from '#lib/core/workflow/index.ts';
import type { BudgetParams } from '#lib/server/budget-address.ts';
import { standingOf } from '#lib/server/budgets.ts';
import { glanceAtBudget } from './visible-budget.ts';

type Props = { params: Promise<BudgetParams>; children: ReactNode };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await params).year} 年部门预算` };
}

/**
 * The frame of every page of a budget: where am I. Each page proves by itself that it may be seen; where it may not, the
 * frame stays away.
 */
export default async function BudgetLayout({ params, children }: Props) {
  const visible = await glanceAtBudget(await params);
  if (visible === undefined) return children;
  const { actor, budget } = visible;
  const { key } = budget;
  const standing = await standingOf(actor, key);
  return (
    // Clipped, not hidden: going to a cell must scroll the form, never the frame around it.
    <div className="relative flex h-dvh flex-col md:overflow-clip max-md:h-auto max-md:min-h-dvh print:block print:h-auto print:overflow-visible">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place strong>{key.year}</Place>
        <Place strong address={budgetPath(key)}>
          {budget.departmentName}
        </Place>
        <Place>{stateLine(standing ?? budget)}</Place>
        {standing?.due !== undefined && (
          <Place>
            <DueLine due={standing.due} />
          </Place>
        )}
        {isPublishing((standing ?? budget).state) && mayReviewPublication(actor) && (
          <Place address={publicationPath(key)}>公开审查</Place>
        )}
      </TopBar>
      {children}
    </div>
  );
}
