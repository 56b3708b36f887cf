export { type NoPriorYear, priorYearOfReading } from './prior-year-of-reading.ts';
export { readPriorYear } from './read-prior-year.ts';
export { readingForBudget } from './reading-for-budget.ts';
