import type { RuleDefinition } from '../../rule-definition.ts';
import { budgetTotal } from './nt-01-budget-total.ts';
import { incomeWords } from './nt-02-income-words.ts';
import { shares } from './nt-03-shares.ts';
import { spendingWords } from './nt-04-spending-words.ts';
import { appropriationWords } from './nt-05-appropriation-words.ts';
import { generalWords } from './nt-06-general-words.ts';
import { itemSentences } from './nt-07-items.ts';
import { basicWords } from './nt-08-basic-words.ts';
import { threePublicWords } from './nt-09-three-public-words.ts';
import { projectWords } from './nt-10-project-words.ts';
import { agencyOperatingWords } from './nt-11-agency-operating.ts';
import { procurementWords } from './nt-12-procurement-words.ts';
import { purchasedServices } from './nt-13-purchased-services.ts';
import { performanceWords } from './nt-14-performance-words.ts';
import { emptyTables } from './nt-15-empty-tables.ts';
import { glossaryCoverage } from './nt-16-glossary.ts';

/** 文表勾稽: what sentences state, against the tables. */
export const NARRATIVE_RULES: readonly RuleDefinition[] = [
  budgetTotal,
  incomeWords,
  shares,
  spendingWords,
  appropriationWords,
  generalWords,
  itemSentences,
  basicWords,
  threePublicWords,
  projectWords,
  agencyOperatingWords,
  procurementWords,
  purchasedServices,
  performanceWords,
  emptyTables,
  glossaryCoverage,
];
