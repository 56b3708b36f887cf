import { BudgetList } from '#components/budget/budget-list.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { Actor } from '#lib/core/workflow/index.ts';
import { listVisibleBudgets } from '#lib/server/budgets.ts';
import { requirePageActor } from '../page-actor.ts';
import { personOf } from '../person.ts';
import { rememberedTheme } from '../theme.ts';

/** What to say where there is no budget to see. */
function emptyWords(actor: Actor): { title: string; words: string } {
  if (actor.role === 'administrator')
    return { title: '系统管理员不看预算数字', words: '您的账号只管理用户、角色和会话。要查看预算，请用业务账号登录。' };
  return {
    title: '还没有您可以查看的预算',
    words:
      '本年度的预算导入之后会列在这里。由主管部门财务或预算科用命令行导入预算包：npm run -s budget -- import 预算.json',
  };
}

export default async function WorkspacePage() {
  const actor = await requirePageActor('/');
  const budgets = await listVisibleBudgets(actor);
  const empty = emptyWords(actor);
  return (
    <div className="min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()} />
      <main className="mx-auto max-w-6xl p-4">
        <h1 className="pt-2 pb-3 text-title font-semibold">我可以查看的预算</h1>
        {budgets.length > 0 ? (
          <BudgetList budgets={budgets} />
        ) : (
          <EmptyState title={empty.title}>{empty.words}</EmptyState>
        )}
      </main>
    </div>
  );
}
