import type { FormKey } from '#lib/core/forms/index.ts';
import type { LimitScope, LimitsUse, LimitUse } from '#lib/core/totals/index.ts';

/** A control figure that is exceeded; `left` is negative, in 分. */
export type Exceeded = LimitUse & LimitScope & { project?: string };

/** The control figures that are exceeded, those of projects first. */
export function exceededLimits(limits: LimitsUse | undefined): Exceeded[] {
  return limits === undefined ? [] : [...limits.projects, ...limits.units].filter(({ left }) => left < 0);
}

/**
 * Whether an exceeded control figure concerns what a form holds: a project's its declaration, one of 人员类 or 公用经费 that
 * form, any other the unit's list of projects.
 */
export function concernsForm({ exceeded, form }: { exceeded: Exceeded; form: FormKey }): boolean {
  const { project, unit, category } = exceeded;
  if (project !== undefined) return form.form === 'project' && form.owner === project;
  if (unit !== undefined && unit !== form.owner) return false;
  return form.form === (category === 'personnel' || category === 'operating' ? category : 'projects');
}
