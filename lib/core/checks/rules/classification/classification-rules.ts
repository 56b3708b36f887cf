import type { RuleDefinition } from '../../rule-definition.ts';
import { currentNames } from './cl-01-current-names.ts';
import { noOldNames } from './cl-02-no-old-names.ts';
import { functionsInForms } from './cl-03-functions-in-forms.ts';
import { noOperatingInProjects } from './cl-04-no-operating-in-projects.ts';
import { fewOtherAccounts } from './cl-05-few-other-accounts.ts';
import { fittingAccounts } from './cl-06-fitting-accounts.ts';
import { fittingFunctions } from './cl-07-fitting-functions.ts';

/** 科目: whether codes, names and accounts are those of the year and fit what is paid for. */
export const CLASSIFICATION_RULES: readonly RuleDefinition[] = [
  currentNames,
  noOldNames,
  functionsInForms,
  noOperatingInProjects,
  fewOtherAccounts,
  fittingAccounts,
  fittingFunctions,
];
