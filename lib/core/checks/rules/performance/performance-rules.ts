import type { RuleDefinition } from '../../rule-definition.ts';
import { completeGroups } from './pf-01-complete-groups.ts';
import { realQuantities } from './pf-02-real-quantities.ts';
import { reachablePercentages } from './pf-03-reachable-percentages.ts';
import { standardPairs } from './pf-04-standard-pairs.ts';
import { fittingNames } from './pf-05-fitting-names.ts';
import { ownWords } from './pf-06-own-words.ts';
import { distinctIndicators } from './pf-07-distinct-indicators.ts';
import { earlierValues } from './pf-08-earlier-values.ts';
import { oneValue } from './pf-09-one-value.ts';
import { termsAgree } from './pf-10-terms-agree.ts';
import { statedStandards } from './pf-11-stated-standards.ts';
import { measuredValues } from './pf-12-measured-values.ts';
import { fittingValues } from './pf-13-fitting-values.ts';
import { costsAgree } from './pf-14-costs-agree.ts';
import { realGoals } from './pf-15-real-goals.ts';
import { soundYears } from './pf-16-sound-years.ts';
import { citedGrounds } from './pf-17-cited-grounds.ts';
import { detailedCosts } from './pf-18-detailed-costs.ts';
import { answerable } from './pf-19-answerable.ts';
import { resultsNotProcess } from './pf-20-results-not-process.ts';

/** 绩效目标和指标: what goals, indicators and declarations of projects have to be. */
export const PERFORMANCE_RULES: readonly RuleDefinition[] = [
  completeGroups,
  realQuantities,
  reachablePercentages,
  standardPairs,
  fittingNames,
  ownWords,
  distinctIndicators,
  earlierValues,
  oneValue,
  termsAgree,
  statedStandards,
  measuredValues,
  fittingValues,
  costsAgree,
  realGoals,
  soundYears,
  citedGrounds,
  detailedCosts,
  answerable,
  resultsNotProcess,
];
