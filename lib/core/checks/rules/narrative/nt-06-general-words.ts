import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareSum, concluded } from '../../look-up/equation.ts';
import { statedFigure } from '../../look-up/stated.ts';
import { compareLists, compareStated } from '../../look-up/stated-against.ts';
import type { Term } from '../../look-up/terms.ts';
import { compareUnitKinds } from '../../look-up/unit-lists.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/** NT-06: 一般公共预算 in words, as a whole, by kind and by unit, is that of its table, and adds up. */
export const generalWords: RuleDefinition = {
  id: 'NT-06',
  statement: '一般公共预算合计/基本/人员/公用/项目/单位 = 表5; Σ 成立, 部分 ≤ 整体',
  relatesTo: '第三部分 五(一)(二)',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '一般公共预算支出的合计、基本支出、人员经费、公用经费、项目支出要与一般公共预算支出表一致。',
  reads: ['sentences', 'tables'],
  examine: (subject, limits) => {
    const kinds = /^general\.(total|basic|personnel|operating|project|current|carryover)$/;
    return concluded(
      [
        ...compareStated({ subject, ids: kinds, sections: ['general', 'general-basic', 'appropriation'], limits }),
        ...compareStated({ subject, ids: /^unit\.[^.]+\.general\./, limits }),
        ...compareLists({ subject, of: /^general\.(total|basic)$/, limits }),
        ...sums(subject, limits),
        ...compareUnitKinds(subject, limits),
      ],
      '一般公共预算的文字说明和一般公共预算支出表',
    );
  },
};

/** Figures of the section itself, where they are no list of one sentence. */
function sums(subject: Subject, limits: RuleLimits): Comparison[] {
  const own = { sentences: subject.sentences.filter(({ section }) => section === 'general') };
  const figure = (id: string): Term | undefined => statedFigure({ ...subject, ...own }, `general.${id}`);
  return [
    compareSum({
      whole: figure('total'),
      parts: [figure('basic'), figure('project')],
      of: '基本支出与项目支出',
      limits,
    }),
    compareSum({
      whole: figure('total'),
      parts: [figure('current'), figure('carryover')],
      of: '本年预算与上年结转',
      limits,
    }),
  ];
}
