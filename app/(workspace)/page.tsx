import Link from 'next/link';
import { BudgetList, type ListedBudget } from '#components/budget/budget-list.tsx';
import { quotasPath } from '#components/shell/addresses.ts';
import { TopBar } from '#components/shell/top-bar.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { listVisibleBudgets } from '#lib/server/budgets.ts';
import { requirePageActor } from '../page-actor.ts';
import { personOf } from '../person.ts';
import { rememberedTheme } from '../theme.ts';
import { mayOpenBudgets } from './may-open-budgets.ts';

/** What to say where there is no budget to see. */
function emptyWords(actor: Actor): { title: string; words: string } {
  if (actor.role === 'administrator')
    return { title: '系统管理员不看预算数字', words: '您的账号只管理用户、角色和会话。要查看预算，请用业务账号登录。' };
  return {
    title: '还没有您可以查看的预算',
    words:
      '主管部门财务或预算科新建年度预算以后，会列在这里；已有的预算包用命令行导入：npm run -s budget -- import 预算.json',
  };
}

/** Region and year of the newest budget: whose 定额 are at hand. */
function latestYear(budgets: readonly ListedBudget[]): Pick<BudgetKey, 'region' | 'year'> | undefined {
  return budgets.map(({ key }) => key).toSorted((a, b) => b.year - a.year)[0];
}

export default async function WorkspacePage() {
  const actor = await requirePageActor('/');
  const budgets = await listVisibleBudgets(actor);
  const empty = emptyWords(actor);
  const quotas = latestYear(budgets);
  return (
    <div className="min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()} />
      <main className="mx-auto max-w-6xl p-4">
        <header className="flex flex-wrap items-center gap-3 pt-2 pb-3">
          <h1 className="mr-auto text-title font-semibold">部门预算</h1>
          {quotas !== undefined && (
            <Link href={quotasPath(quotas)} className={buttonClass('quiet')}>
              公用经费定额
            </Link>
          )}
          {mayOpenBudgets(actor) && (
            <Link href="/budgets/new" className={buttonClass('plain')}>
              新建年度预算
            </Link>
          )}
        </header>
        {budgets.length > 0 ? (
          <BudgetList budgets={budgets} />
        ) : (
          <EmptyState title={empty.title}>{empty.words}</EmptyState>
        )}
      </main>
    </div>
  );
}
