import type { RuleDefinition } from '../../rule-definition.ts';
import { priorAmounts } from './ny-01-prior-amounts.ts';
import { changeAmounts } from './ny-02-change-amounts.ts';
import { changeRates } from './ny-03-change-rates.ts';
import { fromNothing } from './ny-04-from-nothing.ts';
import { directions } from './ny-05-directions.ts';
import { sumOfChanges } from './ny-06-sum-of-changes.ts';
import { reasons } from './ny-07-reasons.ts';
import { yearsInText } from './ny-08-years.ts';
import { stocks } from './ny-09-stocks.ts';
import { economicSwings } from './ny-10-economic-swings.ts';
import { movedAccounts } from './ny-11-moved-accounts.ts';

/** 年度勾稽: this year against last year. */
export const YEAR_RULES: readonly RuleDefinition[] = [
  priorAmounts,
  changeAmounts,
  changeRates,
  fromNothing,
  directions,
  sumOfChanges,
  reasons,
  yearsInText,
  stocks,
  economicSwings,
  movedAccounts,
];
