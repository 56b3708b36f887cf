export {
  ACCOUNT_ACTIONS,
  type AccountAction,
  type AccountDenial,
  type AccountPlace,
  canActOnAccounts,
} from './account-actions.ts';
export {
  ACCOUNT_COLUMNS,
  type AccountColumn,
  type AskedAccount,
  MOST_ACCOUNTS,
  readAccountRow,
} from './account-sheet.ts';
export { ACCOUNT_STATES, type AccountState, accountState } from './account-state.ts';
export type { AccountPlaces, AccountView, MadeAccount, PreviewedAccount, SessionView } from './account-view.ts';
export {
  PASSWORD_PROBLEMS,
  PASSWORD_RULES,
  type PasswordProblem,
  passwordProblems,
} from './password-rules.ts';
export { codesAskedOf, isPlaceComplete, type PlaceCodes, type PlaceLevel, placeFor } from './place-codes.ts';
export { SECOND_FACTOR_ROLES, type SecondFactorRole } from './second-factor.ts';
export { isUsername, USERNAME_RULE } from './username.ts';
