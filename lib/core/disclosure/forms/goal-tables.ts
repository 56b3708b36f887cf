import type { Goal, Indicator } from '#lib/core/package/index.ts';
import type { FormCell } from '../document/table.ts';
import { beside, field, label } from './form-grid.ts';
import { grouped } from './indicators.ts';

/** Columns that the goal tables are wide, with the label beside them. */
export const GOAL_COLUMNS = 9;

const TERMS = [
  { term: 'long-term', title: '长期目标', side: '长期绩效指标表' },
  { term: 'annual', title: '年度目标', side: '年度绩效指标表' },
] as const;

type NamedGoal = { name: string; goal: Goal };

/** Every goal with its statement, then one table of indicators for each term, as 部门项目申报表 has them. */
export function goalTables(goals: readonly Goal[], year: number): FormCell[][] {
  const terms = TERMS.map(({ term, title, side }) => {
    const own = goals.filter((goal) => goal.term === term);
    return { term, side, named: own.map((goal, index) => ({ name: goal.name ?? numbered(title, own, index), goal })) };
  });
  return [
    ...beside('项目绩效总目标', statementRows(terms.flatMap((term) => term.named))),
    ...terms.flatMap(({ term, side, named }) =>
      beside(side, term === 'annual' ? annualRows(named, year) : longTermRows(named)),
    ),
  ];
}

function numbered(title: string, goals: readonly Goal[], index: number): string {
  return goals.length > 1 ? `${title}${index + 1}` : title;
}

function statementRows(goals: readonly NamedGoal[]): FormCell[][] {
  return [
    [label('名称', { span: 2 }), label('目标说明', { span: 6 })],
    ...orNone(goals.map(({ name, goal }) => [field(name, { span: 2 }), field(goal.statement, { span: 6 })])),
  ];
}

function longTermRows(goals: readonly NamedGoal[]): FormCell[][] {
  return [
    [...nameHeads('三级指标', 2), label('指标值', { span: 2 }), label('指标值确定依据')],
    ...indicatorRows(goals, (indicator) => [
      field(indicator.name, { span: 2 }),
      field(indicator.value, { span: 2, align: 'center' }),
      field(indicator.basis, { align: 'center' }),
    ]),
  ];
}

function annualRows(goals: readonly NamedGoal[], year: number): FormCell[][] {
  const centered = (text: string | undefined) => field(text, { align: 'center' });
  return [
    [
      ...nameHeads('三级指标', 1),
      label(`前年（${year - 2}年）`),
      label(`上年（${year - 1}年）`),
      label('预计当年实现'),
      label('指标值确定依据'),
    ],
    ...indicatorRows(goals, (indicator) => [
      field(indicator.name),
      centered(indicator.previous?.[year - 2]),
      centered(indicator.previous?.[year - 1]),
      centered(indicator.value),
      centered(indicator.basis),
    ]),
  ];
}

function nameHeads(third: string, span: number): FormCell[] {
  return [label('目标名称'), label('一级指标'), label('二级指标'), label(third, { span })];
}

/** One row an indicator; a goal's name stands beside all of its own. */
function indicatorRows(goals: readonly NamedGoal[], rest: (indicator: Indicator) => FormCell[]): FormCell[][] {
  return orNone(
    goals.flatMap(({ name, goal }) =>
      goal.indicators.length === 0 ? [] : beside(name, grouped(goal.indicators, rest)),
    ),
  );
}

function orNone(rows: FormCell[][]): FormCell[][] {
  return rows.length > 0 ? rows : [[field('无', { span: GOAL_COLUMNS - 1, align: 'center' })]];
}
