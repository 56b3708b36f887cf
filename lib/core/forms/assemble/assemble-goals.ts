import type { Goal, Indicator } from '#lib/core/package/index.ts';
import type { FormKey } from '../definition.ts';
import { type Assembly, rowsOf } from './assembly.ts';
import { given } from './given.ts';
import { PREVIOUS_VALUE } from './read-form.ts';
import { fieldOf, isStated, neededOf, type ReadRow, textOf } from './read-row.ts';

/** The goals of a form with their indicators. An indicator whose goal is gone or does not count is a gap. */
export function assembleGoals(assembly: Assembly, key: FormKey): Goal[] {
  const goals = rowsOf(assembly, { ...key, section: 'goals' }).filter((row) => row.counts);
  const indicators = new Map<string, Indicator[]>(goals.map((goal) => [goal.row.id, []]));
  for (const row of rowsOf(assembly, { ...key, section: 'indicators' })) {
    const own = indicators.get(row.row.parent ?? '');
    if (own === undefined) {
      const message = '这个绩效指标没有对应的绩效目标，请先补全目标，或把指标移到别的目标下';
      assembly.gaps.push({ place: row.place, code: 'REQUIRED', message });
      continue;
    }
    const said = saidBy(assembly, row);
    if (said?.counts) own.push(indicatorOf(said));
  }
  return goals.map((goal) => ({
    term: neededOf<Goal['term']>(goal, 'term'),
    ...given({ until: fieldOf<number>(goal, 'until'), name: fieldOf<string>(goal, 'name') }),
    statement: textOf(goal, 'statement'),
    indicators: indicators.get(goal.row.id) ?? [],
  }));
}

/** The row that an indicator's values stand in: its own, or the project's that it is taken from. */
function saidBy(assembly: Assembly, row: ReadRow): ReadRow | undefined {
  const from = textOf(row, 'from');
  if (from === '') return row;
  const [owner = '', id] = from.split('/');
  const rows = rowsOf(assembly, { form: 'project-performance', owner, section: 'indicators' });
  const found = rows.find((candidate) => candidate.row.id === id);
  if (found?.counts) return found;
  assembly.gaps.push({
    place: { ...row.place, field: 'from' },
    code: 'UNKNOWN_INDICATOR',
    message: '引用的项目绩效指标已删除或没有填完，请补全项目的指标，或改为自己填写',
  });
  return undefined;
}

function indicatorOf(row: ReadRow): Indicator {
  return {
    level1: textOf(row, 'level1'),
    level2: textOf(row, 'level2'),
    name: textOf(row, 'name'),
    value: textOf(row, 'value'),
    ...given({ previous: previousOf(row), basis: fieldOf<string>(row, 'basis') }),
  };
}

function previousOf({ row, values }: ReadRow): Indicator['previous'] | undefined {
  const earlier = [...values].flatMap(([key, text]): [string, string][] => {
    const year = PREVIOUS_VALUE.exec(key)?.[1];
    return year === undefined ? [] : [[year, String(text)]];
  });
  return earlier.length > 0 || isStated(row, 'previous') ? Object.fromEntries(earlier) : undefined;
}
