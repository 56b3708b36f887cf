import type { FormPlace } from '#lib/core/forms/index.ts';
import { type OpenProblem, openProblems } from '#lib/core/publication/index.ts';
import type { ArguableFinding, MoveObstacle, MoveRequest } from '#lib/core/screen/index.ts';
import { type Need, openThreads, type Transition } from '#lib/core/workflow/index.ts';
import type { Examination } from '../examination/examine-budget.ts';
import type { Comment, Overruling, Repositories } from '../ports/index.ts';
import { publicationReviewOf } from '../releases/publication-review-of.ts';
import type { MoveFacts } from './move-facts.ts';
import type { OpenRemark, Unmet } from './move-refusals.ts';

/** What the needs of a move are asked of. */
export type NeedsAsked = {
  repositories: Pick<Repositories, 'forms'>;
  facts: MoveFacts;
  transition: Transition;
  unit: string | undefined;
  /** Absent where no need is asked of the figures. */
  examination: Examination | undefined;
  /** The day on which it is asked, as YYYY-MM-DD. */
  today: string;
};

/** Needs that are asked of the figures. */
const OF_FIGURES: readonly Need[] = ['clean', 'within-control-figures', 'reviewed'];

/** Whether a move needs the budget to be examined; what freezes it does always. */
export function needsExamination({ needs, snapshot }: Transition): boolean {
  return snapshot !== undefined || needs.some((need) => OF_FIGURES.includes(need));
}

type ArguableAsked = Pick<NeedsAsked, 'facts' | 'examination' | 'transition' | 'today'>;

/** Findings that may stand with a reason, each with the one that an earlier step gave while it said the same. */
export function arguableFindings(asked: ArguableAsked): ArguableFinding[] {
  return [...arguableOf('clean', asked), ...arguableOf('reviewed', asked)];
}

function arguableOf(need: 'clean' | 'reviewed', asked: ArguableAsked): ArguableFinding[] {
  const { facts, examination, transition } = asked;
  if (!transition.needs.includes(need)) return [];
  const given = new Map(facts.steps.flatMap(({ overruled }) => overruled.map((each) => [each.finding, each] as const)));
  const found = need === 'clean' ? (examination?.warnings ?? []) : reviewedProblems(asked).arguable.map(argued);
  return found.map((finding) => {
    const earlier = given.get(finding.id);
    // What changed since is another case: its reason is to be given again.
    return earlier?.message === finding.message ? { ...finding, given: earlier.reason } : finding;
  });
}

function argued({ id, item, message }: OpenProblem): ArguableFinding {
  return { id, rule: item, message };
}

function reviewedProblems({ facts, examination, today }: Pick<NeedsAsked, 'facts' | 'examination' | 'today'>) {
  const review = publicationReviewOf({ facts, examination, today });
  return review === undefined ? { blocking: [], arguable: [] } : openProblems(review);
}

/** The findings that are let stand with their reasons; those without a reason are left out. */
export function overrulings(input: {
  arguable: readonly ArguableFinding[];
  reasons: MoveRequest['reasons'];
}): Overruling[] {
  const { arguable, reasons = {} } = input;
  return arguable.flatMap(({ id, rule, message, given }): Overruling[] => {
    const reason = (reasons[id] ?? given ?? '').trim();
    return reason === '' ? [] : [{ finding: id, rule, message, reason }];
  });
}

/**
 * The needs of a move that the facts do not meet.
 * @param asked.request what is given with the move; without it, what can still be given is not missing
 */
export async function unmetNeeds(asked: NeedsAsked & { request?: MoveRequest }): Promise<Unmet[]> {
  const unmet: Unmet[] = [];
  for (const need of asked.transition.needs) {
    const found = await unmetNeed(need, asked);
    if (found !== undefined) unmet.push(found);
  }
  return unmet;
}

async function unmetNeed(need: Need, asked: NeedsAsked & { request?: MoveRequest }): Promise<Unmet | undefined> {
  const { repositories, facts, unit, request, examination } = asked;
  const { actor, key, progress } = facts;
  switch (need) {
    case 'clean':
      return objections(need, { asked, blocking: examination?.blocking ?? [] });
    case 'reviewed':
      return objections(need, { asked, blocking: reviewedProblems(asked).blocking });
    case 'answered': {
      const threads = openThreads({ remarks: facts.comments, ...(unit === undefined ? {} : { unit }) });
      return threads.length === 0 ? undefined : { need, remarks: threads.map(({ first }) => remark(first)) };
    }
    case 'within-control-figures': {
      const exceeded = progress.round === 1 ? [] : (examination?.exceeded ?? []);
      return exceeded.length === 0 ? undefined : { need, exceeded };
    }
    case 'reason':
      return request === undefined || (request.reason ?? '').trim() !== '' ? undefined : { need };
    case 'unopened': {
      const by = openedBy(asked);
      return by === undefined ? undefined : { need, by };
    }
    case 'not-own-work': {
      const own = await repositories.forms.hasEntered({
        key,
        person: actor.id,
        ...(unit === undefined ? {} : { unit }),
      });
      return own ? { need } : undefined;
    }
    case 'second-person':
      return progress.confirmedBy === actor.id ? { need } : undefined;
  }
}

/** What stands in the way by the rules, or by 公开审查. */
function objections(
  need: 'clean' | 'reviewed',
  input: { asked: NeedsAsked & { request?: MoveRequest }; blocking: readonly MoveObstacle[] },
): Unmet | undefined {
  const { asked, blocking } = input;
  const { request } = asked;
  const arguable = request === undefined ? [] : arguableOf(need, asked);
  const explained = new Set(overrulings({ arguable, reasons: request?.reasons }).map(({ finding }) => finding));
  const unexplained = arguable.filter(({ id }) => !explained.has(id));
  if (blocking.length + unexplained.length === 0) return undefined;
  return { need, blocking: blocking.map(({ message, place }) => obstacle(message, place)), unexplained };
}

function obstacle(message: string, place: MoveObstacle['place']): MoveObstacle {
  return { message, ...(place === undefined ? {} : { place }) };
}

/** Who opened one's own last move, or moved on what it had moved; nobody where it can still be taken back. */
function openedBy({ facts, unit }: NeedsAsked): string | undefined {
  const last = facts.steps.findLast((step) => step.unit === '' || step.unit === unit);
  if (last === undefined) return '';
  return last.by.role === facts.actor.role ? last.opened?.by : last.by.name;
}

function remark({ by, text, form, owner, row, field }: Comment): OpenRemark {
  if (form === '') return { by, text };
  const place: FormPlace = { form, owner, ...(row === '' ? {} : { row }), ...(field === '' ? {} : { field }) };
  return { by, text, place };
}
