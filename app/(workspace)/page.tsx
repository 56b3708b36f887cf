import Link from 'next/link';
import type { ReactNode } from 'react';
import { BudgetList, type ListedBudget } from '#components/budget/budget-list.tsx';
import { TopBar } from '#components/shell/top-bar.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { WaitingList } from '#components/workflow/waiting-list.tsx';
import { WaitingSums } from '#components/workflow/waiting-sums.tsx';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { inboxOf, listVisibleBudgets } from '#lib/server/budgets.ts';
import { requirePageActor } from '../page-actor.ts';
import { personOf } from '../person.ts';
import { rememberedTheme } from '../theme.ts';
import { startLinks } from './start-links.ts';

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

/** Who has a whole section or region: departments are counted, not listed. */
const REVIEWERS: readonly Actor['role'][] = ['section-reviewer', 'budget-office'];

/** Who moves budgets on at all. */
const MOVERS: readonly Actor['role'][] = ['preparer', 'unit-head', 'department-lead', ...REVIEWERS];

export default async function WorkspacePage() {
  const actor = await requirePageActor('/');
  const budgets = await listVisibleBudgets(actor);
  const { waiting } = await inboxOf(actor);
  const empty = emptyWords(actor);
  const links = startLinks({ actor, latest: latestYear(budgets) });
  return (
    <div className="min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()} />
      <main className="mx-auto flex max-w-6xl flex-col gap-6 p-4">
        <header className="flex flex-wrap items-center gap-3 pt-2">
          <h1 className="mr-auto text-title font-semibold">首页</h1>
          {links.map(({ address, label }) => (
            <Link key={address} href={address} className={buttonClass('plain')}>
              {label}
            </Link>
          ))}
        </header>
        {MOVERS.includes(actor.role) && budgets.length > 0 && (
          <StartSection title="待我处理">
            {REVIEWERS.includes(actor.role) ? <WaitingSums items={waiting} /> : <WaitingList items={waiting} />}
          </StartSection>
        )}
        {budgets.length > 0 ? (
          <StartSection title="部门预算">
            <BudgetList budgets={budgets} />
          </StartSection>
        ) : (
          <EmptyState title={empty.title}>{empty.words}</EmptyState>
        )}
      </main>
    </div>
  );
}

function StartSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="border-b border-line-strong pb-1 text-base font-medium">{title}</h2>
      {children}
    </section>
  );
}
