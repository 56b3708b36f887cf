import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { ReviewFinding, ReviewFindings } from '#lib/core/screen/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { type Examine, examinationOf } from '../examination/examination-of.ts';
import type { Services } from '../services.ts';
import type { MoveDenial } from '../workflow/move-refusals.ts';

/** What the rules find in a department's budget as it stands, with the reasons for which findings were let stand. */
export async function reviewFindings(input: {
  services: Pick<Services, 'storage' | 'classificationOf'>;
  examine: Examine;
  actor: Actor;
  key: BudgetKey;
}): Promise<Result<ReviewFindings, MoveDenial>> {
  const { services, actor, key } = input;
  if (actor.scope.level === 'unit') return refuse({ code: 'NOT_FOUND' });
  const examined = await examinationOf(input);
  if (!examined.ok) return examined;
  const steps = await services.storage.read(({ progress }) => progress.steps({ actor, key }));
  const given = new Map(steps.flatMap(({ overruled }) => overruled.map((each) => [each.finding, each] as const)));
  const { blocking, warnings, notices } = examined.value.examination;
  const errors = blocking.map(
    ({ message, place }, at): ReviewFinding => ({
      id: `error-${at}`,
      severity: 'error',
      message,
      ...(place === undefined ? {} : { place }),
    }),
  );
  const arguable = warnings.map(({ id, message }): ReviewFinding => {
    const earlier = given.get(id);
    return {
      id,
      severity: 'warning',
      message,
      ...(earlier?.message === message ? { given: earlier.reason } : {}),
    };
  });
  return ok({ findings: [...errors, ...arguable], notices });
}
