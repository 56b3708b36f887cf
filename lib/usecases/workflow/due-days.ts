import { dayOf, daysBetween } from '#lib/core/days/index.ts';
import { type PublicationClock, publicationClock } from '#lib/core/publication/index.ts';
import type { DueDay } from '#lib/core/screen/index.ts';
import type { Deadline, DeadlineLevel, Progress, StateId } from '#lib/core/workflow/index.ts';
import type { Step } from '../ports/index.ts';

/** Who has a budget in each state, as far as somebody sets a day for it. */
const LEVELS: Partial<Record<StateId, DeadlineLevel>> = {
  drafting: 'unit',
  'unit-review': 'unit',
  'department-review': 'department',
  'section-review': 'section',
  'office-review': 'office',
};

/** Deadlines of a year with the days that are left until each. @param input.today as YYYY-MM-DD */
export function dueDays(input: { deadlines: readonly Deadline[]; today: string }): DueDay[] {
  return input.deadlines.map((deadline) => ({ ...deadline, daysLeft: daysBetween(input.today, deadline.dueOn) }));
}

/**
 * What is due now of a budget, or of one unit's part of it: the deadline of the level that has it; after the approval the
 * publication, within twenty days (预算法第十四条). Nothing where nobody has set a day, or all is published.
 */
export function dueNow(input: {
  progress: Pick<Progress, 'state' | 'round' | 'version'>;
  /** State of the unit in question, where it moves on its own. */
  unit?: StateId;
  deadlines: readonly DueDay[];
  steps: readonly Pick<Step, 'move' | 'at'>[];
  today: string;
}): DueDay | undefined {
  const { progress, unit, deadlines, steps, today } = input;
  const { state, round, version } = progress;
  if (state === 'approved' || state === 'publication-review') {
    const clock = version > 0 ? undefined : publicationClockOf({ steps, today });
    return clock && { round, level: 'publication', dueOn: clock.dueOn, daysLeft: clock.daysLeft };
  }
  const level = LEVELS[state === 'drafting' ? (unit ?? state) : state];
  return deadlines.find((due) => due.round === round && due.level === level);
}

/** The twenty days of a budget's publication; nothing where its approval is not among the steps. @param input.today as YYYY-MM-DD */
export function publicationClockOf(input: {
  steps: readonly Pick<Step, 'move' | 'at'>[];
  today: string;
}): PublicationClock | undefined {
  const approved = input.steps.findLast(({ move }) => move === 'approve');
  return approved && publicationClock({ approvedOn: dayOf(approved.at), today: input.today });
}
