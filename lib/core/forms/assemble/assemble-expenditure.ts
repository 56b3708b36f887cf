import { CATEGORIES } from '#lib/core/ledger/index.ts';
import type { ExpenditureEntry, Project } from '#lib/core/package/index.ts';
import type { FormPlace } from '../budget-draft.ts';
import { type FormKey, formName } from '../definition.ts';
import type { Assembly } from './assembly.ts';
import { inBudgetOrder } from './budget-order.ts';
import { type FormLine, formLines, mayHold } from './form-lines.ts';
import { sumLimit, tooLarge } from './gap.ts';

/** Lists of the budget with the place that each entry came from. */
export type Located<T> = { entries: T[]; places: FormPlace[] };

/** 支出 of all forms: 人员经费 and 公用经费 of each unit, then its projects. */
export function assembleExpenditure(assembly: Assembly, projects: readonly Project[]): Located<ExpenditureEntry> {
  const byCode = new Map(projects.map((project) => [project.code, project]));
  const found: (FormLine & { unit: string })[] = [];
  const held = new Set<string>();
  const collect = (key: FormKey, unit: string) => {
    held.add(formName(key));
    for (const line of linesOf(assembly, key)) {
      const wrong = whyNot({ project: byCode.get(line.line.project), line, unit });
      if (wrong === undefined) found.push({ ...line, unit });
      else
        assembly.gaps.push({ place: { ...line.row.place, field: 'project' }, code: 'UNKNOWN_PROJECT', message: wrong });
    }
  };
  for (const { code } of assembly.draft.units) {
    collect({ form: 'personnel', owner: code }, code);
    collect({ form: 'operating', owner: code }, code);
    for (const project of projects) if (project.unit === code) collect({ form: 'project', owner: project.code }, code);
  }
  // Forms whose project or unit is not listed any more: nothing of theirs counts, and none of it is silently lost.
  for (const [name, read] of assembly.forms) if (!held.has(name)) collect(read.form, read.form.unit);
  return withinLimit(
    assembly,
    inBudgetOrder(found, ({ row }) => row.row.rank),
  );
}

function linesOf(assembly: Assembly, key: FormKey): readonly FormLine[] {
  const read = assembly.forms.get(formName(key));
  if (read === undefined) return [];
  const { lines, gaps } = formLines(read);
  assembly.gaps.push(...gaps);
  return lines;
}

/** Why a line cannot stand under its project, in words for people. */
function whyNot(input: { project: Project | undefined; line: FormLine; unit: string }): string | undefined {
  const { project, line, unit } = input;
  const { form } = line.row.place;
  if (project === undefined || project.unit !== unit)
    return `项目 ${line.line.project} 不在本单位的项目清单里，请先在“项目清单”里补全，或改选别的项目`;
  if (mayHold(form, project.category)) return undefined;
  return `项目“${project.name}”是${CATEGORIES[project.category].name}，不能填在这张表里，请改选项目或在项目申报里填`;
}

function withinLimit(assembly: Assembly, lines: readonly (FormLine & { unit: string })[]): Located<ExpenditureEntry> {
  const fits = sumLimit();
  const taken = lines.filter(({ row, line }) => {
    if (fits(line.amount)) return true;
    assembly.gaps.push(tooLarge({ ...row.place, field: 'amount' }));
    return false;
  });
  return {
    entries: taken.map(({ unit, line }) => ({ unit, ...line })),
    places: taken.map(({ row }) => row.place),
  };
}
