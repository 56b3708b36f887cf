import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, AdministratorDuty } from '#lib/core/workflow/index.ts';

/** What is done with accounts. What people do with their own (password, sessions) is not among it. */
export type AccountAction =
  | 'list'
  | 'add'
  | 'rename'
  | 'disable'
  | 'enable'
  | 'reset-password'
  | 'grant'
  | 'see-sessions'
  | 'end-sessions'
  | 'lift-lock'
  | 'reset-second-factor'
  | 'set-second-factor-roles';

/** 三员分立 as a table: which of the three administrators does what. Who makes an account never says what it may do. */
export const ACCOUNT_ACTIONS: Record<AccountAction, { name: string; duties: readonly AdministratorDuty[] }> = {
  list: { name: '查看账号', duties: ['system', 'security', 'audit'] },
  add: { name: '新建和导入账号', duties: ['system'] },
  rename: { name: '修改姓名', duties: ['system'] },
  disable: { name: '停用账号', duties: ['system'] },
  enable: { name: '启用账号', duties: ['system'] },
  'reset-password': { name: '重置密码', duties: ['system'] },
  grant: { name: '授予角色和范围', duties: ['security'] },
  'see-sessions': { name: '查看登录会话', duties: ['security', 'audit'] },
  'end-sessions': { name: '强制退出', duties: ['security'] },
  'lift-lock': { name: '解除锁定', duties: ['security'] },
  'reset-second-factor': { name: '重置动态口令', duties: ['security'] },
  'set-second-factor-roles': { name: '设置哪些角色要动态口令', duties: ['security'] },
};

/** Where an account stands, as far as it matters for who may act on it. */
export type AccountPlace = { id: string; region: string | null };

/** Why something may not be done with accounts: another administrator's work, out of sight, or one's own account. */
export type AccountDenial =
  | { code: 'DUTY_NOT_ALLOWED'; action: AccountAction; duties: readonly AdministratorDuty[] }
  | { code: 'OUT_OF_SCOPE' }
  | { code: 'OWN_ACCOUNT' };

/**
 * Whether an actor may do something with accounts.
 * @param input.account the one it is about, where it is about one; a new one has no id yet
 */
export function canActOnAccounts(input: {
  actor: Actor;
  action: AccountAction;
  account?: AccountPlace;
}): Result<undefined, AccountDenial> {
  const { actor, action, account } = input;
  const { scope } = actor;
  if (scope.level === 'everything') return ok(undefined);
  const { duties } = ACCOUNT_ACTIONS[action];
  if (scope.level !== 'accounts' || !duties.includes(scope.duty))
    return refuse({ code: 'DUTY_NOT_ALLOWED', action, duties });
  // A setting of the whole installation is not for the administrator of one region.
  const region = account === undefined && action === 'set-second-factor-roles' ? null : account?.region;
  if (scope.region !== null && region !== undefined && region !== scope.region) return refuse({ code: 'OUT_OF_SCOPE' });
  if (account?.id === actor.id && action !== 'list' && action !== 'see-sessions')
    return refuse({ code: 'OWN_ACCOUNT' });
  return ok(undefined);
}
