import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { Result } from '#lib/core/result/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { lookUpBudget } from '../budgets/read-budget.ts';
import { type ExaminationSubject, subjectOf } from '../examination/examination-of.ts';
import type { Services } from '../services.ts';
import type { MoveDenial } from '../workflow/move-refusals.ts';

/** Derives the department's report outside of the thread that asks, in the template's own rounding. */
export type Disclose = (subject: ExaminationSubject) => Promise<Result<DisclosureDocument, MoveDenial>>;

/** The report of a budget as it stands, for its release. */
export async function disclosureOf(input: {
  services: Pick<Services, 'storage' | 'classificationOf'>;
  disclose: Disclose;
  actor: Actor;
  key: BudgetKey;
}): Promise<Result<DisclosureDocument, MoveDenial>> {
  const { services, disclose, actor, key } = input;
  const looked = await lookUpBudget({ services, actor, key, action: 'export' });
  return looked.ok ? disclose(subjectOf({ services, actor, key, looked: looked.value })) : looked;
}
