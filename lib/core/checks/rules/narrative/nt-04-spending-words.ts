import { BASES } from '../../look-up/bases.ts';
import { rowWords } from '../../look-up/cells.ts';
import { classCoverage } from '../../look-up/class-coverage.ts';
import { missingFinding } from '../../look-up/coverage.ts';
import { concluded } from '../../look-up/equation.ts';
import { misnamed } from '../../look-up/misnamed.ts';
import { statedIds } from '../../look-up/stated.ts';
import { compareLists, compareStated } from '../../look-up/stated-against.ts';
import { cellTerm } from '../../look-up/terms.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

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
        ...compareStated({
          subject,
          ids: /^expenditure\.(?!total)/,
          sections: ['overall', 'expenditure', 'other'],
          limits,
        }),
        ...compareStated({ subject, ids: /^expenditure\.total$/, sections: ['expenditure'], limits }),
        ...compareLists({ subject, of: /^expenditure\.total$/, limits }),
        ...classCoverage(subject, { of: 'expenditure.total', table: 'income-and-expenditure', prefix: 'expenditure' }),
        ...itemCoverage(subject),
      ],
      '支出的文字说明和支出总表',
    ),
};

/** Where 支出预算安排情况 goes down to 项, it has every one of 支出总表 under its own name. */
function itemCoverage(subject: Subject): RuleFinding[] {
  const table = subject.tables.get('expenditure');
  const stated = statedIds(subject, /^expenditure\.function\.\d{7}$/).filter(
    ({ sentence }) => sentence.section === 'expenditure',
  );
  const items = table?.rows.filter(({ kind }) => kind === 'item') ?? [];
  const codes = new Set(stated.map(({ amount }) => amount.id?.slice(-7)));
  if (table === undefined || codes.size * 2 < items.length) return [];
  const missing = items.flatMap((row) => {
    const term = codes.has(row.id) ? undefined : cellTerm(table, row, 'total');
    return term === undefined || term.amount === 0 ? [] : [{ words: rowWords(row), term }];
  });
  const { renamed, left } = misnamed({ subject, section: 'expenditure', table: '支出总表', missing });
  const at = stated.slice(0, 1).map(({ amount }) => amount.at);
  return [...renamed, ...missingFinding({ where: '支出预算说明', missing: left, at })];
}
