import { BASES } from '../../look-up/bases.ts';
import { examineGoals, GOAL_PARTS, indicatorValue, namedIndicators } from '../../look-up/goals.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { SubjectIndicator } from '../../subject/form.ts';

/** PF-02: 数量指标 count work or those whom it serves, not merely how long it goes on. */
export const realQuantities: RuleDefinition = {
  id: 'PF-02',
  statement: '数量指标反映工作量/对象数, 不得仅“执行时长”',
  relatesTo: '绩效表',
  level: 'warn',
  basis: BASES.performance,
  explanation: '数量指标要说明做了多少事、服务多少对象。只写执行几个月，看不出工作量，请改为人数、次数、面积等。',
  reads: GOAL_PARTS,
  examine: (subject) =>
    examineGoals(subject, ({ goal, name }) => {
      const quantities = namedIndicators(goal).filter(({ level2 }) => level2.includes('数量'));
      if (quantities.length === 0 || !quantities.every(isDuration)) return [];
      const [first] = quantities;
      return [
        {
          message: `${name}的数量指标只有执行时长（${quantities.map((one) => `${one.name} ${one.value}`).join('；')}），请改为反映工作量或服务对象的数量`,
          quote: `${first?.name ?? ''} ${first?.value ?? ''}`.trim(),
          expected: '工作量或服务对象数',
          at: quantities.map(({ at }) => at),
        },
      ];
    }),
};

/** How long something goes on. Hours and days are work as well: 志愿服务时长, 开放天数. */
const SPANS = /^(?:个?月|年|周|季度?)$/;
const MOMENTS = /^(?:天|日|小时|分钟)$/;
const GOES_ON =
  /(?:执行|实施|持续|保障|服务|委托|聘用|合同|项目)(?:时长|时间|期限?|周期|月数?|天数|年限)|期限|周期|委托月/;

function isDuration(indicator: SubjectIndicator): boolean {
  const value = indicatorValue(indicator);
  if (value.kind !== 'number') return GOES_ON.test(indicator.name);
  if (SPANS.test(value.measure)) return true;
  return MOMENTS.test(value.measure) && GOES_ON.test(indicator.name) && !/志愿/.test(indicator.name);
}
