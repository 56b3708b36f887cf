export { dateText, dayAfter, dayOf, daysBetween, PUBLICATION_DAYS, yearOf } from './days.ts';
