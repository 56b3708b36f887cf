import { BASES } from '../../look-up/bases.ts';
import { classCoverage } from '../../look-up/class-coverage.ts';
import { concluded } from '../../look-up/equation.ts';
import { compareLists, compareStated } from '../../look-up/stated-against.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** NT-04: expenditure in words is that of 支出总表; the 类 are listed all. */
export const spendingWords: RuleDefinition = {
  id: 'NT-04',
  statement: '支出各组成 = 表3; 列举的类齐全, Σ = 总支出',
  relatesTo: '第三部分 一、三',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '文字列举的支出类别、基本支出、项目支出要与支出总表一致，有数的类都要列出。',
  reads: ['sentences', 'tables'],
  examine: (subject, limits) =>
    concluded(
      [
        ...compareStated({ subject, ids: /^expenditure\.(?!total)/, sections: ['overall', 'expenditure'], limits }),
        ...compareStated({ subject, ids: /^expenditure\.total$/, sections: ['expenditure'], limits }),
        ...compareLists({ subject, of: /^expenditure\.total$/, limits }),
        ...classCoverage(subject, { of: 'expenditure.total', table: 'income-and-expenditure', prefix: 'expenditure' }),
      ],
      '支出的文字说明和支出总表',
    ),
};
