import { CATEGORIES } from '#lib/core/ledger/index.ts';
import { codeOf } from '../../look-up/account-names.ts';
import { BASES } from '../../look-up/bases.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/** Accounts that 公用经费 pays for. */
const OPERATING = new Map([
  ['30228', '工会经费'],
  ['30229', '福利费'],
]);

/** CL-04: a project does not pay for what 公用经费 is for. */
export const noOperatingInProjects: RuleDefinition = {
  id: 'CL-04',
  statement: '项目支出不得列工会经费、福利费等应由公用经费列支的科目',
  relatesTo: '支出明细',
  level: 'warn',
  basis: BASES.preparation,
  explanation: '工会经费、福利费按定额在公用经费中安排，项目支出里不应再列。请改列公用经费，或改正科目。',
  reads: ['projectForms', 'budget'],
  examine: (subject) => {
    if (subject.projectForms.length === 0 && subject.budget === undefined) return noData('项目支出明细');
    return judged([...costLinesOf(subject), ...linesOf(subject)]);
  },
};

/** A line of 支出明细 for them; what a 工会 hands on to others is its work. */
const OPERATING_ITEM = /^[\d.、．()（）\s]*(?:工会经费|福利费)(?!返还|补助|上解|上缴|拨缴)/;

function costLinesOf({ projectForms }: Subject): RuleFinding[] {
  return projectForms.flatMap((form) =>
    form.costLines
      .filter(({ item, economic }) => OPERATING.has(codeOf(economic)) || OPERATING_ITEM.test(item))
      .map((line) => ({
        message: `项目“${form.name.trim()}”的支出明细列有“${line.item.trim()}”，应在公用经费中安排，请核对`,
        quote: line.item,
        at: [line.at],
      })),
  );
}

function linesOf({ budget }: Subject): RuleFinding[] {
  const projects = new Map(budget?.projects.map((project) => [project.code, project]));
  return (budget?.expenditure ?? []).flatMap((line, index): RuleFinding[] => {
    const project = projects.get(line.project);
    const name = OPERATING.get(line.economic);
    if (project === undefined || name === undefined || CATEGORIES[project.category].kind !== 'project') return [];
    return [
      {
        message: `项目“${project.name}”列有 ${line.economic} ${name}，应在公用经费中安排，请核对`,
        at: [{ form: 'expenditure', field: `expenditure[${index}].economic` }],
      },
    ];
  });
}
