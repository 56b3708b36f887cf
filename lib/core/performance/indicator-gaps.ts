import { INDICATOR_TREE, isStandardPair } from './indicator-tree.ts';

/** A goal with its indicators as they are being filled. Ids are those of their rows. */
export type GoalDraft = {
  id: string;
  term: string;
  statement: string;
  indicators: readonly IndicatorDraft[];
};

/** An indicator as it is being filled. */
export type IndicatorDraft = { id: string; level1: string; level2: string; name: string; value: string };

/**
 * What is missing. `weight` `gap`: the form is not complete with it; `advice`: it is usual, and may have its reason.
 * `goal` and `indicator` are ids of rows; `field` is where to mend it. `message` is for people.
 */
export type IndicatorGap = {
  weight: 'gap' | 'advice';
  message: string;
  goal?: string;
  indicator?: string;
  field?: string;
};

/** What goals and indicators still lack: an annual goal, statements, the required groups, names and values. */
export function indicatorGaps(goals: readonly GoalDraft[]): IndicatorGap[] {
  if (goals.length === 0) return [{ weight: 'gap', message: '还没有绩效目标，请先添加年度目标' }];
  const annual = goals.some(({ term }) => term === 'annual');
  return [
    ...(annual ? [] : [{ weight: 'gap' as const, message: '还没有年度目标，请添加' }]),
    ...goals.flatMap((goal) => [...goalGaps(goal), ...groupGaps(goal), ...goal.indicators.flatMap(indicatorFieldGaps)]),
  ];
}

function goalGaps({ id, statement, indicators }: GoalDraft): IndicatorGap[] {
  return [
    ...(statement.trim() === ''
      ? [{ weight: 'gap' as const, message: '目标说明还没有填写', goal: id, field: 'statement' }]
      : []),
    ...(indicators.length === 0 ? [{ weight: 'gap' as const, message: '目标下还没有指标', goal: id }] : []),
  ];
}

/** An annual goal needs every 一级指标: it is the one that this year's money is for. A long-term one is advised. */
function groupGaps({ id, term, indicators }: GoalDraft): IndicatorGap[] {
  if (indicators.length === 0) return [];
  return INDICATOR_TREE.flatMap(({ level1, level2 }): IndicatorGap[] => {
    const own = indicators.filter((indicator) => indicator.level1 === level1);
    if (own.length === 0) return [{ weight: term === 'annual' ? 'gap' : 'advice', message: `缺少${level1}`, goal: id }];
    return level2
      .filter(({ name, expected }) => expected && !own.some((indicator) => indicator.level2 === name))
      .map(({ name }) => ({ weight: 'advice', message: `${level1}下没有${name}`, goal: id }));
  });
}

function indicatorFieldGaps(indicator: IndicatorDraft): IndicatorGap[] {
  const at = (field: string, message: string, weight: IndicatorGap['weight'] = 'gap'): IndicatorGap => ({
    weight,
    message,
    indicator: indicator.id,
    field,
  });
  const empty = (['level1', 'level2', 'name', 'value'] as const).filter((field) => indicator[field].trim() === '');
  const label = indicator.name.trim() === '' ? '指标' : `“${indicator.name.trim()}”`;
  const misplaced = isStandardPair(indicator) === false && indicator.level1.trim() !== '';
  return [
    ...empty.map((field) => at(field, `${label}的${FIELD_LABELS[field]}还没有填写`)),
    ...(misplaced ? [at('level2', `${label}的${indicator.level2}不属于${indicator.level1}`)] : []),
  ];
}

const FIELD_LABELS = { level1: '一级指标', level2: '二级指标', name: '三级指标', value: '指标值' };
