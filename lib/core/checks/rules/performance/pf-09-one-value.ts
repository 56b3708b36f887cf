import { BASES } from '../../look-up/bases.ts';
import { GOAL_PARTS, indicatorValue, namedIndicators, type StatedGoal, statedGoals } from '../../look-up/goals.ts';
import { inCommonMeasure, sameAmount } from '../../look-up/measures.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { SubjectIndicator } from '../../subject/form.ts';

/** Words that say nothing of what is measured: a name of these only means another thing in each form. */
const GENERIC =
  /服务|对象|社会|公众|群众|受益|受训|受助|参训|参与|参加|职工|干部|人员|学员|居民|家庭|企业|单位|项目|资金|工作|任务|业务|活动|预算|经费|成本|节约|控制|完成|及时|合格|达标|准确|覆盖|验收|质量|满意|发放|支付|到位|拨付|使用|合规|保障|设备|车辆|采购|购置|培训|会议|检查|执法|走访|补助|补贴|救助|慰问|资助|惠及|维护|维修|改造|聘用|总|年度|目标|响应|时间|人数|数量|个数|户数|面积|次数|人次|[率度性数额的]/g;
/** What a unit has once, however many projects speak of it. */
const OF_THE_UNIT = /职工人数|在职人数|在编|编制|办公(?:用房)?面积|用房面积/;
/** What is counted, not aimed at. */
const FACTS = /^(?:人|户|㎡|亩|台|辆|处|家)$/;
/** Fewer characters of its own do not tell what an indicator measures. */
const TELLING = 2;

/** PF-09: one thing has one value, whichever form states it. */
export const oneValue: RuleDefinition = {
  id: 'PF-09',
  statement: '同名指标在整体表与项目表、各项目表之间、同一年度值一致',
  relatesTo: '绩效表',
  level: 'block',
  basis: BASES.performance,
  explanation:
    '同名指标在整体表和项目表、不同项目表里说的是同一件事，同一年度的值应当一致。核对后改为一致，或改用能区分的名称。',
  reads: GOAL_PARTS,
  examine: (subject) => {
    const goals = statedGoals(subject).filter(({ goal }) => goal.term === 'annual');
    if (goals.length === 0) return noData('年度绩效指标');
    return judged(sameNamed(goals).flatMap(differing));
  },
};

type Stated = { indicator: SubjectIndicator; owner: StatedGoal };

function sameNamed(goals: readonly StatedGoal[]): Stated[][] {
  const byName = new Map<string, Stated[]>();
  for (const owner of goals)
    for (const indicator of namedIndicators(owner.goal)) {
      const key = indicator.name.replace(/\s/g, '');
      byName.set(key, [...(byName.get(key) ?? []), { indicator, owner }]);
    }
  return [...byName.values()].filter((stated) => stated.length > 1);
}

function differing(stated: readonly Stated[]): RuleFinding[] {
  const [first, ...rest] = stated;
  if (first === undefined || isGeneric(first.indicator.name)) return [];
  return rest.flatMap((other): RuleFinding[] => {
    if (other.owner.form?.id === first.owner.form?.id || !isOneThing(first, other)) return [];
    const withWhole = first.owner.form === undefined || other.owner.form === undefined;
    return [
      {
        message: `指标“${other.indicator.name}”在${first.owner.name}为“${first.indicator.value}”，在${other.owner.name}为“${other.indicator.value}”，请核对是否应当一致`,
        quote: `${other.indicator.name} ${other.indicator.value}`,
        stated: other.indicator.value,
        expected: first.indicator.value,
        at: [other.indicator.at, first.indicator.at],
        ...(withWhole ? {} : { level: 'warn' as const }),
      },
    ];
  });
}

function isGeneric(name: string): boolean {
  return !OF_THE_UNIT.test(name) && name.replace(/\s/g, '').replace(GENERIC, '').length < TELLING;
}

/** Two values that cannot both be right: of two projects only what is counted, and of one unit. */
function isOneThing(first: Stated, other: Stated): boolean {
  const [a, b] = [indicatorValue(first.indicator), indicatorValue(other.indicator)];
  if (a.kind !== 'number' || b.kind !== 'number') return false;
  const [one, two] = [inCommonMeasure(a), inCommonMeasure(b)];
  if (one.measure !== two.measure || sameAmount(one.amount, two.amount)) return false;
  if (first.owner.form === undefined || other.owner.form === undefined) return true;
  const unitOf = ({ owner }: Stated) => owner.form?.fields.get('unit')?.text.replace(/\s/g, '');
  return FACTS.test(one.measure) && unitOf(first) === unitOf(other);
}
