import { BASES } from '../../look-up/bases.ts';
import { concluded } from '../../look-up/equation.ts';
import { compareLists, compareStated } from '../../look-up/stated-against.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** NT-09: “三公”经费 in words is that of its table, cell by cell. */
export const threePublicWords: RuleDefinition = {
  id: 'NT-09',
  statement: '三公文字 = 表7 各格',
  relatesTo: '第三部分 七',
  level: 'block',
  basis: BASES.threePublic,
  explanation: '“三公”经费的文字要与“三公”经费支出表各项一致。',
  reads: ['sentences', 'tables'],
  examine: (subject, limits) =>
    concluded(
      [
        ...compareStated({ subject, ids: /^three-public\./, limits }),
        ...compareLists({ subject, of: /^three-public\.(total|vehicles)$/, limits }),
      ],
      '“三公”经费的文字说明和“三公”经费支出表',
    ),
};
