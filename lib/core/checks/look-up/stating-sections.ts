/** Sections of 预算情况说明: those whose sentences state the figures of the budget, by the ids of the disclosure data. */
export const STATING_SECTIONS: ReadonlySet<string> = new Set([
  'overall',
  'income',
  'expenditure',
  'appropriation',
  'general',
  'general-basic',
  'three-public',
  'government-fund',
  'state-capital',
  'projects',
  'other',
]);
