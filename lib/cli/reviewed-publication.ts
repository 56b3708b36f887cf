import { dayOf } from '#lib/core/days/index.ts';
import type { Disclosure } from '#lib/core/disclosure/index.ts';
import { type PublicationReview, reviewDocument, reviewPublication } from '#lib/core/publication/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import type { Container } from '#lib/server/container.ts';
import { describeMoveDenial } from '#lib/server/move-words.ts';
import { readPublication } from '#lib/usecases/releases/read-publication.ts';

/** 公开审查 of a report that no process knows of: today is looked at, an approval is not known. */
export function reviewOfReport(disclosure: Disclosure): PublicationReview {
  const today = dayOf(new Date());
  return reviewPublication({ review: reviewDocument({ disclosure }), timing: { today, clock: undefined, version: 0 } });
}

/** 公开审查 of a budget in the database, as its people see it. */
export async function reviewOfStored(input: {
  container: Container;
  actor: Actor;
  key: BudgetKey;
}): Promise<Result<PublicationReview, string>> {
  const { container, actor, key } = input;
  const { services, derivations } = container;
  const found = await readPublication({ services, examine: derivations.examine, actor, key });
  return found.ok ? ok(found.value) : refuse(describeMoveDenial(found.error).body.message);
}
