import type { RuleDefinition } from '../../rule-definition.ts';
import { grandTotals } from './tx-01-grand-totals.ts';
import { statedClasses } from './tx-02-classes.ts';
import { incomeLines } from './tx-03-income-lines.ts';
import { appropriationIncome } from './tx-04-appropriation-income.ts';
import { appropriationSpending } from './tx-05-appropriation-spending.ts';
import { itemsByFund } from './tx-06-items-by-fund.ts';
import { otherFunds } from './tx-07-other-funds.ts';
import { basicTotals } from './tx-08-basic-totals.ts';
import { functionAndUnit } from './tx-09-function-and-unit.ts';
import { unitIncome } from './tx-10-unit-income.ts';
import { threePublicAccounts } from './tx-11-three-public-accounts.ts';
import { projectTotals } from './tx-12-project-totals.ts';
import { projectForms } from './tx-13-project-forms.ts';
import { functionAndEconomic } from './tx-14-function-and-economic.ts';
import { overallComposition } from './tx-15-overall-composition.ts';
import { procurementSums } from './tx-16-procurement.ts';
import { newAssets } from './tx-17-new-assets.ts';
import { unitLists } from './tx-18-units.ts';
import { sameNames } from './tx-19-names.ts';
import { runningCosts } from './tx-20-running-costs.ts';
import { governmentCodes } from './tx-21-government-codes.ts';
import { projectCodes } from './tx-22-project-codes.ts';
import { personnelQuotas } from './tx-23-personnel-quotas.ts';

/** 表间勾稽: what has to hold between tables, forms and lists. */
export const ACROSS_RULES: readonly RuleDefinition[] = [
  grandTotals,
  statedClasses,
  incomeLines,
  appropriationIncome,
  appropriationSpending,
  itemsByFund,
  otherFunds,
  basicTotals,
  functionAndUnit,
  unitIncome,
  threePublicAccounts,
  projectTotals,
  projectForms,
  functionAndEconomic,
  overallComposition,
  procurementSums,
  newAssets,
  unitLists,
  sameNames,
  runningCosts,
  governmentCodes,
  projectCodes,
  personnelQuotas,
];
