import { examinePath, queuePath, quotasPath, yearPath } from '#components/shell/addresses.ts';
import { canActOnAccounts } from '#lib/core/accounts/index.ts';
import { yearOf } from '#lib/core/days/index.ts';
import { type Actor, type BudgetKey, mayExamine } from '#lib/core/workflow/index.ts';
import { mayOpenBudgets } from './may-open-budgets.ts';

/** A way from the start page to what a role works with. */
type StartLink = { address: string; label: string };

/** Who looks at the audit trail: auditors, and of the administrators the one of audit. */
function seesAudit({ role, scope }: Actor): boolean {
  return role === 'auditor' || (scope.level === 'accounts' && scope.duty === 'audit');
}

/** The year that a budget office begins with where the region has no budget yet. */
function nextYearOf({ scope }: Actor): Pick<BudgetKey, 'region' | 'year'> {
  return { region: scope.level === 'region' ? scope.region : '', year: yearOf(new Date()) + 1 };
}

/**
 * The ways that somebody's role has from the start page.
 * @param input.latest region and year of the newest budget, where there is one
 */
export function startLinks(input: {
  actor: Actor;
  latest: Pick<BudgetKey, 'region' | 'year'> | undefined;
}): StartLink[] {
  const { actor, latest } = input;
  const { role } = actor;
  const reviews = role === 'section-reviewer' || role === 'budget-office' || role === 'auditor';
  const links: (StartLink | false | undefined)[] = [
    reviews && { address: queuePath(), label: '审核' },
    role === 'budget-office' && { address: yearPath(latest ?? nextYearOf(actor)), label: '年度设置' },
    latest && { address: quotasPath(latest), label: '公用经费定额' },
    role === 'administrator' &&
      canActOnAccounts({ actor, action: 'list' }).ok && { address: '/accounts', label: '账号管理' },
    mayExamine(actor) && { address: examinePath(), label: '公开文本体检' },
    seesAudit(actor) && { address: '/audit', label: '审计记录' },
    mayOpenBudgets(actor) && { address: '/budgets/new', label: '新建年度预算' },
  ];
  return links.filter((link) => link !== false && link !== undefined) as StartLink[];
}
