import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { NewBudgetForm, type Predecessor } from '#components/entry/opening/new-budget-form.tsx';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import { yearOf } from '#lib/core/days/index.ts';
import { TEMPLATES } from '#lib/core/disclosure/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { listVisibleBudgets } from '#lib/server/budgets.ts';
import { mayOpenBudgets } from '../../may-open-budgets.ts';

export const metadata: Metadata = { title: '新建年度预算' };

/** What of the place the account fixes: a department lead opens budgets of that department alone. */
function placeOf({ scope }: Actor): { region?: string; department?: string } {
  if (scope.level === 'department') return { region: scope.region, department: scope.department };
  return scope.level === 'region' ? { region: scope.region } : {};
}

export default async function NewBudgetPage() {
  const actor = await requirePageActor('/budgets/new');
  if (!mayOpenBudgets(actor)) notFound();
  const budgets = await listVisibleBudgets(actor);
  const latest = Math.max(yearOf(new Date()) - 1, ...budgets.map(({ key }) => key.year));
  const newest = new Map<string, Predecessor>();
  for (const { key, departmentName } of budgets.toSorted((a, b) => a.key.year - b.key.year))
    newest.set(`${key.region}/${key.department}`, { key, departmentName });
  return (
    <div className="min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place>新建年度预算</Place>
      </TopBar>
      <main className="mx-auto max-w-6xl p-4">
        <h1 className="pt-2 pb-4 text-title font-semibold">新建年度预算</h1>
        <NewBudgetForm
          year={latest + 1}
          predecessors={[...newest.values()]}
          templates={TEMPLATES.map(({ id, name }) => ({ id, name }))}
          place={placeOf(actor)}
        />
      </main>
    </div>
  );
}
