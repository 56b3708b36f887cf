export { explainNumber } from './explain-number.ts';
export type { Explanation, NumberPlace, Origin, Term } from './explanation.ts';
export { type Facts, factsOf } from './facts.ts';
