import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { ok, type Result } from '#lib/core/result/index.ts';
import type { Release, ReleaseHead } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { readBudget } from '../budgets/read-budget.ts';
import type { Services } from '../services.ts';
import type { MoveDenial } from '../workflow/move-refusals.ts';
import { type Disclose, disclosureOf } from './disclosure-of.ts';
import { readReviewFacts } from './read-publication.ts';
import { releaseNote, releaseOf } from './release-of.ts';

/**
 * The version that a release would publish now: put together by what puts a release together, and not kept. Its hash and the
 * package that is frozen with it are there once it is released.
 */
export async function previewRelease(input: {
  services: Pick<Services, 'storage' | 'clock' | 'classificationOf'>;
  disclose: Disclose;
  actor: Actor;
  key: BudgetKey;
}): Promise<Result<Release, MoveDenial>> {
  const { services, actor, key } = input;
  const facts = await readReviewFacts(input);
  if (!facts.ok) return facts;
  const document = await disclosureOf(input);
  if (!document.ok) return document;
  const read = await readBudget({ services, actor, key, action: 'export' });
  if (!read.ok) return read;
  const { steps, progress } = facts.value;
  const version = progress.version + 1;
  const { text, ...head } = releaseOf({
    key: { ...key, version },
    document: document.value,
    releasedAt: services.clock.now(),
    note: releaseNote({ steps, version }),
    snapshot: '',
    budget: read.value.budget,
  });
  const own: ReleaseHead = { ...head, sha256: '' };
  const earlier = await services.storage.read(({ releases }) => releases.versions(key));
  return ok({ ...own, document: JSON.parse(text) as DisclosureDocument, versions: [own, ...earlier] });
}
