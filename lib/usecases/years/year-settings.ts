import { TEMPLATES, templateFor } from '#lib/core/disclosure/index.ts';
import type { YearSettings } from '#lib/core/screen/index.ts';
import { deadlineProblems, MOST_ROUNDS } from '#lib/core/workflow/index.ts';
import type { FiscalYear } from '../ports/index.ts';
import type { FieldError } from '../refusals.ts';

/** What cannot be set for a year. @param input.lowest the fewest rounds that it can have by now */
export function settingErrors(input: { settings: YearSettings; year: number; lowest: number }): FieldError[] {
  const { settings, year, lowest } = input;
  const { rounds, template, deadlines } = settings;
  const errors: FieldError[] = [];
  if (!Number.isInteger(rounds) || rounds < 1 || rounds > MOST_ROUNDS)
    errors.push({ path: 'rounds', message: `轮次应为 1 至 ${MOST_ROUNDS}` });
  else if (rounds < lowest)
    errors.push({ path: 'rounds', message: `已有部门进入第 ${lowest} 轮，轮次不能少于 ${lowest}` });
  if (templateFor({ id: template, fiscalYear: year }) === undefined)
    errors.push({ path: 'template', message: `没有 ${year} 年可用的公开模板“${template}”，请改选` });
  const problems = deadlineProblems({ deadlines, rounds });
  errors.push(...problems.map(({ index, message }) => ({ path: `deadlines[${index}].dueOn`, message })));
  return errors;
}

/** The settings of a year as screens and the trail know them, in one order. */
export function settingsOf({ rounds, template, deadlines }: FiscalYear): YearSettings {
  return { rounds, template, deadlines: deadlines.map(({ round, level, dueOn }) => ({ round, level, dueOn })) };
}

/** Templates that reports of a year can be made by. */
export function templatesOf(year: number): { id: string; name: string }[] {
  return TEMPLATES.filter(({ id }) => templateFor({ id, fiscalYear: year }) !== undefined).map(({ id, name }) => ({
    id,
    name,
  }));
}
