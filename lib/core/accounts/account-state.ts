/** What people call the states of an account, by which they are looked for. */
export const ACCOUNT_STATES = {
  active: '正常',
  'grant-due': '待授权',
  'password-due': '待改密码',
  disabled: '已停用',
} as const;

export type AccountState = keyof typeof ACCOUNT_STATES;

/** The state of an account: what has to happen first before it can be used. */
export function accountState(account: {
  disabled: boolean;
  grantDue: boolean;
  passwordChangeDue: boolean;
}): AccountState {
  if (account.disabled) return 'disabled';
  if (account.grantDue) return 'grant-due';
  return account.passwordChangeDue ? 'password-due' : 'active';
}
