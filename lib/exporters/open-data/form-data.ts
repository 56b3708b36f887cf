import type { PrintedForm } from '#lib/core/disclosure/index.ts';
import type { Goal } from '#lib/core/package/index.ts';

/** A goal as a form's data has it. */
export type FormGoal = Pick<Goal, 'term' | 'name' | 'statement' | 'indicators'>;

/** The goals in a form's data: both kinds of form write them as the package has them. */
export function formGoals(form: PrintedForm): readonly FormGoal[] {
  const { goals } = form.data as { goals?: readonly FormGoal[] };
  return goals ?? [];
}

/** The project that a form is about; none for that of the whole department. */
export function projectOfForm(form: PrintedForm): { code: string; name: string; unit: string } | undefined {
  const { project, unit } = form.data as { project?: { code: string; name: string }; unit?: { code: string } };
  return project && { code: project.code, name: project.name, unit: unit?.code ?? '' };
}
