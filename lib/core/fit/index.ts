export { cutChanges, isCuttable, restoreChanges } from './cut-changes.ts';
export { type CutRow, type Dependents, dependentsOf, staleChanges } from './dependents.ts';
export { type FormChanges, fitChanges } from './fit-changes.ts';
export { type FitLine, fitLines } from './fit-lines.ts';
export { type FitGap, type FitScope, gapsOf } from './gaps.ts';
export { type FitMode, type ProposedCut, proposeCut } from './propose-cut.ts';
export { type StaleFinding, staleBecause, staleFindings, staleWords } from './stale-cells.ts';
