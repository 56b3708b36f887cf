export { explainNumber } from './explain-number.ts';
export type { Explanation, Origin, Term } from './explanation.ts';
export { type Facts, factsOf } from './facts.ts';
export type { CutMade, Entry, NumberView, TracedLine, TracedPlace, TracedTerm } from './number-view.ts';
export { type PublicExplanation, printsNumber, publicExplanation } from './public-explanation.ts';
