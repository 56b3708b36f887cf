import type { Actor } from '#lib/core/workflow/index.ts';
import { readDepartmentFigures, readRegionFigures } from '#lib/usecases/region/control-figures.ts';
import { type BudgetParams, budgetKey } from './budget-address.ts';
import { container } from './container.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { describeRefusal } from './refusal-words.ts';

/** Departments of a region whose control figures its budget office sets; nothing where they are not to be seen. */
export async function regionFiguresFor(input: { actor: Actor; region: string; year: number }) {
  const { services } = await container();
  const found = await readRegionFigures({ services, ...input });
  return found.ok ? found.value : undefined;
}

/** One department's control figures beside what it asked for: `DepartmentFigures`. */
export const getDepartmentFigures = defineRoute<BudgetParams>(async ({ params, actor, container: { services } }) => {
  const key = budgetKey(params);
  if (key === undefined) return answerRefusal(describeRefusal({ code: 'NOT_FOUND' }));
  const found = await readDepartmentFigures({ services, actor, key });
  return found.ok
    ? Response.json(found.value, { headers: { 'Cache-Control': 'no-store' } })
    : answerRefusal(describeRefusal(found.error));
});
