import type { Goal, Indicator } from '#lib/core/package/index.ts';
import type { FormCell } from '../document/table.ts';
import { beside, field, label } from './form-grid.ts';

/** Columns that an indicator block is wide, the goal label beside it left out. */
export const INDICATOR_COLUMNS = 7;

/** Long-term and annual goals with their indicators, goal by goal; `year` is the budget's. */
export function goalRows(goals: readonly Goal[], year: number): FormCell[][] {
  const terms = [
    { term: 'long-term', title: '长期目标', side: '长期绩效指标' },
    { term: 'annual', title: '年度目标', side: '年度绩效指标' },
  ] as const;
  return terms.flatMap(({ term, title, side }) => {
    const own = goals.filter((goal) => goal.term === term);
    return own.flatMap((goal, index) => {
      const name = goal.name ?? `${title}${own.length > 1 ? index + 1 : ''}`;
      return [
        [label(name), field(goal.statement, { span: INDICATOR_COLUMNS })],
        ...beside(side, term === 'annual' ? annualRows(goal.indicators, year) : longTermRows(goal.indicators)),
      ];
    });
  });
}

function longTermRows(indicators: readonly Indicator[]): FormCell[][] {
  return [
    [
      label('一级指标'),
      label('二级指标'),
      label('三级指标', { span: 2 }),
      label('指标值', { span: 2 }),
      label('绩效标准'),
    ],
    ...grouped(indicators, (indicator) => [
      field(indicator.name, { span: 2 }),
      field(indicator.value, { span: 2, align: 'center' }),
      field(indicator.basis, { align: 'center' }),
    ]),
  ];
}

function annualRows(indicators: readonly Indicator[], year: number): FormCell[][] {
  const centered = (text: string | undefined) => field(text, { align: 'center' });
  return [
    [
      label('一级指标', { rows: 2 }),
      label('二级指标', { rows: 2 }),
      label('指标名称', { rows: 2 }),
      label('近两年指标值', { span: 2 }),
      label('预期当年实现值', { rows: 2 }),
      label('绩效标准', { rows: 2 }),
    ],
    [label(`${year - 2}年`), label(`${year - 1}年`)],
    ...grouped(indicators, (indicator) => [
      field(indicator.name),
      centered(indicator.previous?.[year - 2]),
      centered(indicator.previous?.[year - 1]),
      centered(indicator.value),
      centered(indicator.basis),
    ]),
  ];
}

/** One row an indicator; equal 一级 and 二级 names that follow each other share a cell. */
export function grouped(indicators: readonly Indicator[], rest: (indicator: Indicator) => FormCell[]): FormCell[][] {
  return indicators.map((indicator, index) => {
    const before = indicators[index - 1];
    const sameFirst = before?.level1 === indicator.level1;
    const sameSecond = sameFirst && before?.level2 === indicator.level2;
    return [
      ...(sameFirst
        ? []
        : [label(indicator.level1, { rows: run(indicators, index, (a, b) => a.level1 === b.level1) })]),
      ...(sameSecond
        ? []
        : [
            label(indicator.level2, {
              rows: run(indicators, index, (a, b) => a.level1 === b.level1 && a.level2 === b.level2),
            }),
          ]),
      ...rest(indicator),
    ];
  });
}

function run(indicators: readonly Indicator[], start: number, alike: (a: Indicator, b: Indicator) => boolean): number {
  const first = indicators[start] as Indicator;
  let length = 1;
  for (
    let next = indicators[start + length];
    next !== undefined && alike(first, next);
    next = indicators[start + length]
  )
    length += 1;
  return length;
}
