import type { RuleDefinition } from '../../rule-definition.ts';
import { noPrivateNumbers } from './tq-01-no-private-numbers.ts';
import { noTemplateResidue } from './tq-02-no-template-residue.ts';
import { cleanPunctuation } from './tq-03-clean-punctuation.ts';
import { rightWords } from './tq-04-right-words.ts';
import { statedMeasures } from './tq-05-stated-measures.ts';
import { currentTerms } from './tq-06-current-terms.ts';
import { orderedHeadings } from './tq-07-ordered-headings.ts';
import { announcedTables } from './tq-08-announced-tables.ts';
import { fullNames } from './tq-09-full-names.ts';
import { oneDate } from './tq-10-one-date.ts';
import { ownLevel } from './tq-11-own-level.ts';
import { noContradictions } from './tq-12-no-contradictions.ts';
import { completeReport } from './tq-13-complete-report.ts';
import { publishedInTime } from './tq-14-published-in-time.ts';
import { nothingInternal } from './tq-15-nothing-internal.ts';

/** 文本质量: what the words of a report have to be before the public reads them. */
export const TEXT_RULES: readonly RuleDefinition[] = [
  noPrivateNumbers,
  noTemplateResidue,
  cleanPunctuation,
  rightWords,
  statedMeasures,
  currentTerms,
  orderedHeadings,
  announcedTables,
  fullNames,
  oneDate,
  ownLevel,
  noContradictions,
  completeReport,
  publishedInTime,
  nothingInternal,
];
