import { BASES } from '../../look-up/bases.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Place } from '../../subject/place.ts';
import type { StaffCount, StatedStaffing, Subject } from '../../subject/subject.ts';

/** TI-19: numbers of people add up, 参公 is part of 事业, and there are not more people than posts. */
export const staffingSums: RuleDefinition = {
  id: 'TI-19',
  statement: '人员: 编制 = 行政 + 事业; 实有 = 行政 + 事业; 离退休 = 离休 + 退休; 参公 ≤ 事业; 实有 ≤ 编制(超编提示)',
  relatesTo: '第一部分 三',
  level: 'block',
  basis: BASES.staffing,
  explanation: '人员数是人员经费和公用经费定额的依据。总数与分项不符时按编制批复和实有人员名册核对。',
  reads: ['staffing', 'budget'],
  examine: ({ staffing, budget }) => {
    if (staffing === undefined && budget === undefined) return noData('部门人员构成');
    // What a budget of ours states are the sums of its units, which are told of where they are entered.
    const stated = staffing === undefined || budget !== undefined ? [] : statedFindings(staffing);
    return judged([...stated, ...unitFindings(budget)]);
  },
};

function statedFindings(staffing: StatedStaffing): RuleFinding[] {
  const { authorized, active, retired, at, retiredAt = at } = staffing;
  const veteranAndOrdinary = sumOf([retired.veteran, retired.ordinary]);
  return [
    ...countFindings('编制人数', authorized, { ...at, field: 'staffing.authorized' }),
    ...countFindings('在职实有人数', active, { ...at, field: 'staffing.active' }),
    ...wrongTotal({
      name: '离退休人员',
      total: retired.total,
      sum: veteranAndOrdinary,
      parts: `离休 ${retired.veteran} 人、退休 ${retired.ordinary} 人`,
      at: { ...retiredAt, field: 'staffing.retired' },
    }),
    ...overstaffed('部门', { authorized, active, at: { ...at, field: 'staffing.active' } }),
  ];
}

function countFindings(name: string, count: StaffCount, at: Place): RuleFinding[] {
  const { total, administrative, institution } = count;
  const parts = `行政 ${administrative} 人、事业 ${institution} 人`;
  const sum = sumOf([administrative, institution]);
  return [...wrongTotal({ name, total, sum, parts, at }), ...wrongCivilService(name, count, at)];
}

const sumOf = (parts: readonly (number | undefined)[]) =>
  parts.includes(undefined) ? undefined : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);

function wrongTotal(input: {
  name: string;
  total: number | undefined;
  sum: number | undefined;
  parts: string;
  at: Place;
}): RuleFinding[] {
  const { name, total, sum, parts, at } = input;
  if (total === undefined || sum === undefined || total === sum) return [];
  return [
    {
      message: `${name}写的是 ${total} 人，${parts}，合计 ${sum} 人，相差 ${Math.abs(total - sum)} 人，请核对`,
      at: [at],
      stated: String(total),
      expected: String(sum),
    },
  ];
}

function wrongCivilService(name: string, { civilService, institution }: StaffCount, at: Place): RuleFinding[] {
  if (civilService === undefined || institution === undefined || civilService <= institution) return [];
  return [
    {
      message: `${name}：参照公务员法管理 ${civilService} 人超过事业 ${institution} 人，参公是事业的一部分，请核对`,
      at: [at],
      stated: String(civilService),
      expected: `≤${institution}`,
    },
  ];
}

function overstaffed(name: string, input: { authorized: StaffCount; active: StaffCount; at: Place }): RuleFinding[] {
  const posts = input.authorized.total ?? sumOf([input.authorized.administrative, input.authorized.institution]);
  const people = input.active.total ?? sumOf([input.active.administrative, input.active.institution]);
  if (posts === undefined || people === undefined || people <= posts) return [];
  return [
    {
      message: `${name}在职实有 ${people} 人超过编制 ${posts} 人，请核对是否超编`,
      at: [input.at],
      stated: String(people),
      expected: `≤${posts}`,
      level: 'info',
    },
  ];
}

/** In budgets of ours unit by unit. */
function unitFindings(budget: Subject['budget']): RuleFinding[] {
  return (budget?.units ?? []).flatMap(({ name, staffing }, index) => {
    const at = (field: string): Place => ({ form: 'unit', field: `units[${index}].staffing.${field}` });
    const { authorized, active } = staffing;
    return [
      ...wrongCivilService(`${name}编制人数`, authorized, at('authorized.civilService')),
      ...wrongCivilService(`${name}实有人数`, active, at('active.civilService')),
      ...overstaffed(name, { authorized, active, at: at('active') }),
    ];
  });
}
