import { authorizeBudget } from '#lib/auth/gates.ts';
import { dayOf } from '#lib/core/days/index.ts';
import type { PublicationClock, PublicationReview } from '#lib/core/publication/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { PublicationView } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { type Examine, examinationOf } from '../examination/examination-of.ts';
import type { Services } from '../services.ts';
import { publicationClockOf } from '../workflow/due-days.ts';
import { type MoveFacts, readMoveFacts } from '../workflow/move-facts.ts';
import type { MoveDenial } from '../workflow/move-refusals.ts';
import { publicationReviewOf } from './publication-review-of.ts';

type Input = {
  services: Pick<Services, 'storage' | 'clock' | 'classificationOf'>;
  actor: Actor;
  key: BudgetKey;
};

/** 公开审查 of a budget's report as it stands, with the reasons that earlier steps gave for what it lets stand. */
export async function readPublication(
  input: Input & { examine: Examine },
): Promise<Result<Omit<PublicationView, 'files'>, MoveDenial>> {
  const found = await readReviewFacts(input);
  if (!found.ok) return found;
  const facts = found.value;
  const examined = await examinationOf(input);
  if (!examined.ok) return examined;
  const today = dayOf(input.services.clock.now());
  const review = publicationReviewOf({ facts, examination: examined.value.examination, today });
  if (review === undefined) return refuse({ code: 'NOT_FOUND' });
  const { state, version } = facts.progress;
  const clock = version > 0 ? undefined : publicationClockOf({ steps: facts.steps, today });
  return ok({ state, version, today, ...explained({ facts, review }), ...clocked(clock) });
}

/** What decides about a publication, for who may review it. */
export async function readReviewFacts({ services, actor, key }: Input): Promise<Result<MoveFacts, MoveDenial>> {
  const found = await services.storage.read((repositories) => readMoveFacts(repositories, { actor, key }));
  if (!found.ok) return found;
  const { section, state } = found.value.header;
  const resource = { section: section.code, state };
  const allowed = authorizeBudget({ actor, key, action: 'review-publication', resource });
  return allowed.ok ? found : allowed;
}

function explained({ facts, review }: { facts: MoveFacts; review: PublicationReview }) {
  const given = new Map(facts.steps.flatMap(({ overruled }) => overruled.map((each) => [each.finding, each] as const)));
  const items = review.items.map((item) => ({
    ...item,
    problems: item.problems.map((problem) => {
      const earlier = given.get(problem.id);
      return earlier?.message === problem.message ? { ...problem, given: earlier.reason } : problem;
    }),
  }));
  return { items, finds: review.finds };
}

function clocked(clock: PublicationClock | undefined): Pick<PublicationView, 'clock'> {
  return clock === undefined ? {} : { clock };
}
