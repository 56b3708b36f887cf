import { BASES } from '../../look-up/bases.ts';
import { classCoverage } from '../../look-up/class-coverage.ts';
import { concluded } from '../../look-up/equation.ts';
import { compareLists, compareStated } from '../../look-up/stated-against.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** NT-05: 财政拨款 in words is that of its table. */
export const appropriationWords: RuleDefinition = {
  id: 'NT-05',
  statement: '财政拨款收支 = 表4; Σ 各类 = 合计',
  relatesTo: '第三部分 四',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '财政拨款收支的文字要与财政拨款收支总表一致，各功能类之和等于合计。',
  reads: ['sentences', 'tables'],
  examine: (subject, limits) =>
    concluded(
      [
        ...compareStated({ subject, ids: /^(appropriation|income)\./, sections: ['appropriation'], limits }),
        ...compareLists({ subject, of: /^appropriation\.(total|income)$/, limits }),
        ...classCoverage(subject, { of: 'appropriation.total', table: 'appropriation', prefix: 'appropriation' }),
      ],
      '财政拨款收支的文字说明和财政拨款收支总表',
    ),
};
