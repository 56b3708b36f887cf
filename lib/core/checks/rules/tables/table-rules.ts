import type { RuleDefinition } from '../../rule-definition.ts';
import { statementSums } from './ti-01-statement-sums.ts';
import { balance } from './ti-02-balance.ts';
import { fundSources } from './ti-03-fund-sources.ts';
import { incomeColumns } from './ti-04-income-columns.ts';
import { expenditureColumns } from './ti-05-expenditure-columns.ts';
import { functionTree } from './ti-06-function-tree.ts';
import { appropriationStatement } from './ti-07-appropriation-statement.ts';
import { generalColumns } from './ti-08-general-columns.ts';
import { unitTree } from './ti-09-unit-tree.ts';
import { basicSums } from './ti-10-basic-sums.ts';
import { basicPlacement } from './ti-11-basic-placement.ts';
import { threePublicSums } from './ti-12-three-public-sums.ts';
import { projectSums } from './ti-13-project-sums.ts';
import { formSources } from './ti-14-form-sources.ts';
import { costLineSums } from './ti-15-cost-lines.ts';
import { costBasis } from './ti-16-cost-basis.ts';
import { compositionSums } from './ti-17-composition.ts';
import { overallProjectSums } from './ti-18-overall-projects.ts';
import { staffingSums } from './ti-19-staffing.ts';
import { readableAmounts } from './ti-20-amounts.ts';

/** 表内勾稽: what has to hold within a table or a form. */
export const TABLE_RULES: readonly RuleDefinition[] = [
  statementSums,
  balance,
  fundSources,
  incomeColumns,
  expenditureColumns,
  functionTree,
  appropriationStatement,
  generalColumns,
  unitTree,
  basicSums,
  basicPlacement,
  threePublicSums,
  projectSums,
  formSources,
  costLineSums,
  costBasis,
  compositionSums,
  overallProjectSums,
  staffingSums,
  readableAmounts,
];
