import { dateText } from '#lib/core/days/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { Narrator } from '#lib/core/narrative/index.ts';
import type { OverallPerformance } from '#lib/core/package/index.ts';
import type { FormCell, PrintedForm } from '../document/table.ts';
import { beside, field, label, money } from './form-grid.ts';
import { goalStatements, longTermTitle } from './goal-summary.ts';
import { goalRows } from './indicators.ts';
import { type CompositionLine, incomeComposition, spendingComposition } from './overall-amounts.ts';
import { type OverallProjects, type ProjectLine, projectLines } from './overall-projects.ts';

/** Eight columns: a label and seven for what is filled in. */
const WIDTHS = [6, 4, 4, 5, 5, 4, 5, 4];

/** 部门整体支出绩效目标表: amounts and shares of the year come from the ledger, the rest was filled in. */
export function overallForm(
  narrator: Narrator,
  input: {
    performance: OverallPerformance;
    number: string;
    title: string;
    otherOperatingIsSpecific: boolean;
    projects: OverallProjects;
  },
): PrintedForm {
  const { performance } = input;
  const { fiscalYear, department } = narrator.context.budget;
  const years = [fiscalYear - 1, fiscalYear - 2];
  const history = years.map((year) => performance.history.find((entry) => entry.year === year));
  const income = incomeComposition(narrator, history);
  const spending = spendingComposition(narrator, history, input.otherOperatingIsSpecific);
  const projects = projectLines(narrator, { performance, by: input.projects });
  return {
    kind: 'form',
    id: 'overall-performance',
    number: input.number,
    title: input.title,
    caption: {
      left: performance.filedOn === undefined ? '' : `填报日期：${dateText(performance.filedOn)}`,
      right: '单位：万元',
    },
    widths: WIDTHS,
    rows: [
      [label('部门名称'), field(department.name, { span: 7 })],
      filerRow(performance),
      ...beside('部门资金总体情况', [
        ...compositionRows({ side: 'income', name: '收入构成', lines: income, years }),
        ...compositionRows({ side: 'spending', name: '支出构成', lines: spending, years }),
      ]),
      [label('部门职能概述'), field(performance.overview, { span: 7 })],
      [label('年度工作任务'), field(performance.tasks, { span: 7 })],
      ...beside('项目支出情况', projectRows(projects)),
      ...beside('整体绩效总目标', goalSummaryRows(performance)),
      ...goalRows(performance.goals, fiscalYear),
    ],
    data: formData({ performance, years, income, spending, projects }),
    exact: {
      ...exactOf({ side: 'income', lines: income, years }),
      ...exactOf({ side: 'spending', lines: spending, years }),
    },
  };
}

function filerRow(performance: OverallPerformance): FormCell[] {
  return [
    label('填报人'),
    field(performance.preparer, { span: 3 }),
    label('联系电话'),
    field(performance.phone, { span: 3 }),
  ];
}

function goalSummaryRows({ goals, until }: OverallPerformance): FormCell[][] {
  return [
    [label(longTermTitle(goals, until), { span: 4 }), label('年度目标', { span: 3 })],
    [field(goalStatements(goals, 'long-term'), { span: 4 }), field(goalStatements(goals, 'annual'), { span: 3 })],
  ];
}

type Composition = {
  side: 'income' | 'spending';
  name: string;
  lines: readonly CompositionLine[];
  years: readonly number[];
};

function compositionRows({ side, name, lines, years }: Composition): FormCell[][] {
  return [
    [label(name, { span: 3 }), label('当年金额'), label('占比'), ...years.map((year) => label(`${year}年`))],
    ...lines.map((line) => [
      field(line.name, { span: 3 }),
      money(line.amount, { row: `${side}.${line.id}` }),
      money(line.share, { row: `${side}.${line.id}`, column: 'share' }),
      ...line.earlier.map((amount, index) =>
        money(amount ?? '', { row: `${side}.${line.id}`, column: `${years[index]}` }),
      ),
    ]),
  ];
}

function projectRows(projects: readonly ProjectLine[]): FormCell[][] {
  return [
    [
      label('名称', { span: 2 }),
      label('支出项目类别'),
      label('总预算'),
      label('本年度预算'),
      label('主要支出方向和用途', { span: 2 }),
    ],
    ...(projects.length === 0
      ? [[field('无', { span: 7, align: 'center' })]]
      : projects.map((project) => [
          field(project.name, { span: 2 }),
          field(project.category, { align: 'center' }),
          money(project.total, { row: `projects.${project.id}`, column: 'total' }),
          money(project.current, { row: `projects.${project.id}`, column: 'current' }),
          field(project.use, { span: 2 }),
        ])),
  ];
}

/** Exact amounts by `income.total` for this year, `income.total.2025` for an earlier one. */
function exactOf(input: { side: string; lines: readonly CompositionLine[]; years: readonly number[] }) {
  const { side, lines, years } = input;
  return Object.fromEntries(
    lines.flatMap(({ id, exact, exactEarlier }): [string, Fen][] => [
      [`${side}.${id}`, exact],
      ...years.flatMap((year, index): [string, Fen][] => {
        const amount = exactEarlier[index];
        return amount === undefined ? [] : [[`${side}.${id}.${year}`, amount]];
      }),
    ]),
  );
}

function formData(input: {
  performance: OverallPerformance;
  years: readonly number[];
  income: CompositionLine[];
  spending: CompositionLine[];
  projects: ProjectLine[];
}): Record<string, unknown> {
  const { performance, years } = input;
  const lines = (composition: CompositionLine[]) =>
    composition.map(({ id, name, amount, share, earlier }) => ({
      id,
      name,
      amount,
      share,
      earlier: years.flatMap((year, index) => (earlier[index] === undefined ? [] : [{ year, amount: earlier[index] }])),
    }));
  const { filedOn, preparer, phone, until } = performance;
  return {
    ...(filedOn === undefined ? {} : { filedOn }),
    ...(preparer === undefined ? {} : { preparer }),
    ...(phone === undefined ? {} : { phone }),
    ...(until === undefined ? {} : { until }),
    income: lines(input.income),
    spending: lines(input.spending),
    overview: performance.overview,
    tasks: performance.tasks,
    projects: input.projects.map(({ id: _, ...line }) => line),
    goals: performance.goals,
  };
}
