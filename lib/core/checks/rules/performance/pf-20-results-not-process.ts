import { BASES } from '../../look-up/bases.ts';
import { examineIndicators, GOAL_PARTS, indicatorFinding } from '../../look-up/goals.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

const PROCESS = /(?:(?:预算|经费|资金)(?:执行|支出|支付|拨付|到位|完成|使用)率|(?:支付|支出|执行)进度)/;

/** PF-20: how money is paid out is neither a cost nor a benefit. */
export const resultsNotProcess: RuleDefinition = {
  id: 'PF-20',
  statement: '预算执行率等过程指标不得作为成本或效益指标',
  relatesTo: '绩效表',
  level: 'warn',
  basis: BASES.performance,
  explanation: '预算执行率、资金到位率反映过程，不反映成本高低和效益大小。请改为总成本、单位成本或实际效益。',
  reads: GOAL_PARTS,
  examine: (subject) =>
    examineIndicators(subject, (indicator, { name }) => {
      if (!PROCESS.test(indicator.name) || !/(?:成本|效益)/.test(`${indicator.level1}${indicator.level2}`)) return [];
      return [
        indicatorFinding(indicator, {
          message: `${name}把“${indicator.name}”作为${indicator.level2 || indicator.level1}，它反映过程，请改为反映成本或效益的指标`,
          stated: indicator.name,
        }),
      ];
    }),
};
