export {
  type Account,
  type AccountTable,
  accountName,
  accountTable,
  type Classification,
  childAccounts,
  codePath,
  type Evidence,
  levelOf,
} from './account.ts';
export { type ClassificationData, classificationData, classificationOf } from './classification-data.ts';
export { type FunctionPurpose, readFunctionPurposes, withFunctionPurposes } from './function-purposes.ts';
export { governmentEconomicCode } from './government-code.ts';
export {
  type ClassificationError,
  type ClassificationSource,
  type ClassificationTableName,
  parseClassification,
} from './parse.ts';
export { type PickableAccount, type PickableAccounts, searchAccounts, typedAccount } from './search.ts';
