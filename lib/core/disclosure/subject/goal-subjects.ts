import type { Place, SubjectGoal } from '#lib/core/checks/index.ts';
import type { Goal } from '#lib/core/package/index.ts';

/** Goals with their indicators as rules look at them; `place` is given a goal's path (`goals[0].indicators[2].value`). */
export function goalSubjects(input: { goals: readonly Goal[]; place: (path: string) => Place }): SubjectGoal[] {
  return input.goals.map((goal, index): SubjectGoal => {
    const path = `goals[${index}]`;
    const { term, until, name, statement } = goal;
    return {
      term,
      ...(until === undefined ? {} : { until }),
      ...(name === undefined ? {} : { name }),
      statement,
      indicators: goal.indicators.map((indicator, position) => ({
        level1: indicator.level1,
        level2: indicator.level2,
        name: indicator.name,
        value: indicator.value,
        previous: new Map(Object.entries(indicator.previous ?? {}).map(([year, value]) => [Number(year), value])),
        ...(indicator.basis === undefined ? {} : { basis: indicator.basis }),
        at: input.place(`${path}.indicators[${position}].value`),
      })),
      at: input.place(`${path}.statement`),
    };
  });
}
