import { INDICATOR_TREE } from '#lib/core/performance/index.ts';
import { BASES } from '../../look-up/bases.ts';
import { examineIndicators, GOAL_PARTS, indicatorFinding } from '../../look-up/goals.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** PF-04: a 二级指标 stands under its own 一级指标. */
export const standardPairs: RuleDefinition = {
  id: 'PF-04',
  statement: '一级↔二级搭配合法 (质量/时效属产出 等)',
  relatesTo: '绩效表',
  level: 'block',
  basis: BASES.performance,
  explanation: '数量、质量、时效属产出指标，经济、社会、生态效益和可持续影响属效益指标。放错的移到对应的一级指标下。',
  reads: GOAL_PARTS,
  examine: (subject) =>
    examineIndicators(subject, (indicator, { name }) => {
      const level1 = plain(indicator.level1);
      const home = homeOf(indicator.level2);
      // A region's own 一级指标 (履职效能) may hold what it likes.
      const known = INDICATOR_TREE.some((group) => level1.includes(plain(group.level1)));
      if (!known || home === undefined || level1.includes(plain(home))) return [];
      return [
        indicatorFinding(indicator, {
          message: `${name}指标“${indicator.name}”：“${indicator.level2}”放在“${indicator.level1}”下，应属“${home}”`,
          stated: `${indicator.level1} › ${indicator.level2}`,
          expected: `${home} › ${indicator.level2}`,
          // A file's merged cells may have come apart: what stands beside what is then the extraction's.
          ...(subject.origin === 'report' ? { level: 'warn' as const } : {}),
        }),
      ];
    }),
};

function plain(name: string): string {
  return name.replace(/\s|指标$|绩效/g, '');
}

/** The 一级指标 of a 二级指标; `成本指标` under 产出 is that of older rules and is let stand. */
function homeOf(level2: string): string | undefined {
  const wanted = plain(level2);
  if (wanted === '') return undefined;
  return INDICATOR_TREE.find((group) => group.level2.some(({ name }) => plain(name) === wanted))?.level1;
}
