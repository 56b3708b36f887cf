import { dayAfter, daysBetween, PUBLICATION_DAYS } from '#lib/core/days/index.ts';

/** The twenty days in which an approved budget is published. Days as YYYY-MM-DD; `daysLeft` is negative where they are over. */
export type PublicationClock = { approvedOn: string; dueOn: string; daysLeft: number };

/**
 * Twenty days after the approval, counted from the day after it. They are days of the calendar: the law makes no exception for
 * holidays, so a last day that is one is not put off, and whoever is due publishes before it. Source: 预算法第十四条.
 */
export function publicationClock(input: { approvedOn: string; today: string }): PublicationClock {
  const { approvedOn, today } = input;
  const dueOn = dayAfter({ day: approvedOn, days: PUBLICATION_DAYS });
  return { approvedOn, dueOn, daysLeft: daysBetween(today, dueOn) };
}
