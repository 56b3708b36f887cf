export { cutChanges, isCuttable, restoreChanges } from './cut-changes.ts';
export { type CutRow, type Dependents, dependentsOf, staleChanges } from './dependents.ts';
export { type StaleFinding, staleBecause, staleFindings, staleWords } from './stale-cells.ts';
