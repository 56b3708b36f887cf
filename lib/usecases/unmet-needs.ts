import type { FormPlace } from '#lib/core/forms/index.ts';
import type { ArguableFinding, MoveRequest } from '#lib/core/screen/index.ts';
import { type Need, openThreads, type Transition } from '#lib/core/workflow/index.ts';
import type { Examination } from './examine-budget.ts';
import type { MoveFacts } from './move-facts.ts';
import type { OpenRemark, Unmet } from './move-refusals.ts';
import type { Comment, Overruling, Repositories } from './ports/index.ts';

/** What the needs of a move are asked of. */
export type NeedsAsked = {
  repositories: Pick<Repositories, 'forms'>;
  facts: MoveFacts;
  transition: Transition;
  unit: string | undefined;
  /** Absent where no need is asked of the figures. */
  examination: Examination | undefined;
};

/** Needs that are asked of the figures. */
const OF_FIGURES: readonly Need[] = ['clean', 'within-control-figures'];

/** Whether a move needs the budget to be examined; what freezes it does always. */
export function needsExamination({ needs, snapshot }: Transition): boolean {
  return snapshot !== undefined || needs.some((need) => OF_FIGURES.includes(need));
}

/** Findings that may stand with a reason, each with the one that an earlier step gave while it said the same. */
export function arguableFindings(asked: Pick<NeedsAsked, 'facts' | 'examination' | 'transition'>): ArguableFinding[] {
  const { facts, examination, transition } = asked;
  if (!transition.needs.includes('clean')) return [];
  const given = new Map(facts.steps.flatMap(({ overruled }) => overruled.map((each) => [each.finding, each] as const)));
  return (examination?.warnings ?? []).map((finding) => {
    const earlier = given.get(finding.id);
    // What changed since is another case: its reason is to be given again.
    return earlier?.message === finding.message ? { ...finding, given: earlier.reason } : finding;
  });
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
      return uncleanness(asked);
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

function uncleanness(asked: NeedsAsked & { request?: MoveRequest }): Unmet | undefined {
  const { examination, request } = asked;
  const blocking = examination?.blocking ?? [];
  const arguable = request === undefined ? [] : arguableFindings(asked);
  const explained = new Set(overrulings({ arguable, reasons: request?.reasons }).map(({ finding }) => finding));
  const unexplained = arguable.filter(({ id }) => !explained.has(id));
  return blocking.length + unexplained.length === 0 ? undefined : { need: 'clean', blocking, unexplained };
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
