import { BASES } from '../../look-up/bases.ts';
import { examineIndicators, GOAL_PARTS, indicatorFinding, indicatorValue } from '../../look-up/goals.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { SubjectIndicator } from '../../subject/form.ts';

/** 二级指标 that a name is judged under. 成本指标 count and rate what they like. */
const JUDGED = /(?:数量|质量|时效|效益|满意度)/;

/** Names that end so count, whatever they count: 验收项目数量. */
const COUNTS = /(?:人数|次数|数量|个数|面积|频次|份数|场次|户数)$/;
/** What goes wrong is counted as quality: 安全事故次数. */
const FAULTS = /(?:事故|投诉|故障|差错|违规|违纪|违法|失误|返工|缺陷|信访|上访|舆情|案件)/;
const THINGS = /^(?:家|户|条|台|辆|套|份|场|名|人)$/;
const SATISFACTION = /满意(?:度|率)/;
const TIMELY = /(?:及时|时限|响应时间|按时|准时|时效)/;
const SOUND = /(?:合规|合格率|达标率|准确率|完好率|验收)/;
/** Names with a time in them may well stand under 时效: 验收时间, 年度验收进度. */
const OF_TIME = /(?:时|期|进度|日|月|年)/;
/** Benefits may be that something comes sooner or is sounder (提升办事时效, 水质达标率): only the measure itself is misplaced. */
const MEASURED_TIME = /(?:及时性|及时率|响应时间|时限|准时率)$/;
const MEASURED_SOUNDNESS = /(?:合规性|合规率|准确率|验收合格率)$/;

/** PF-05: an indicator's name belongs to what it stands under. */
export const fittingNames: RuleDefinition = {
  id: 'PF-05',
  statement: '三级指标与二级类别语义相符 (及时/时限→时效, 次数/数量→数量, 合规/合格→质量 …)',
  relatesTo: '绩效表',
  level: 'warn',
  basis: BASES.performance,
  explanation: '三级指标要放在与其含义相符的二级指标下，例如“及时”属时效、“合格率”属质量、“人数”属数量。',
  reads: GOAL_PARTS,
  examine: (subject) =>
    examineIndicators(subject, (indicator, { name }) => {
      const stands = JUDGED.exec(indicator.level2)?.[0];
      const fitting = stands === undefined ? undefined : fittingClass(indicator, stands);
      if (fitting === undefined || fitting === stands) return [];
      return [
        indicatorFinding(indicator, {
          message: `${name}指标“${indicator.name}”放在“${indicator.level2}”下，从名称和值看应属${fitting}指标，请核对`,
          stated: indicator.level2,
          expected: `${fitting}指标`,
        }),
      ];
    }),
};

function fittingClass(indicator: SubjectIndicator, stands: string): string | undefined {
  const name = indicator.name.replace(/\s/g, '');
  // Those who benefit are counted as a benefit: 受益人数.
  if (COUNTS.test(name)) return /质量|时效/.test(stands) && !FAULTS.test(name) ? '数量' : undefined;
  if (stands === '质量' && !FAULTS.test(name) && countsThings(indicator)) return '数量';
  if (SATISFACTION.test(name)) return '满意度';
  const ofBenefit = stands === '效益';
  if ((ofBenefit ? MEASURED_TIME : TIMELY).test(name)) return '时效';
  if (!(ofBenefit ? MEASURED_SOUNDNESS : SOUND).test(name)) return undefined;
  return stands === '时效' && OF_TIME.test(name) ? undefined : '质量';
}

/** A number of things that is to be reached, not one to stay under. */
function countsThings(indicator: SubjectIndicator): boolean {
  const value = indicatorValue(indicator);
  return (
    value.kind === 'number' && THINGS.test(value.measure) && Number(value.number) > 0 && !/[≤<]/.test(value.operator)
  );
}
