import { BASES } from '../../look-up/bases.ts';
import { rowWords } from '../../look-up/cells.ts';
import { missingFinding } from '../../look-up/coverage.ts';
import { concluded } from '../../look-up/equation.ts';
import { misnamed } from '../../look-up/misnamed.ts';
import { namedOnly } from '../../look-up/named-only.ts';
import { leavesOf } from '../../look-up/parts.ts';
import { statedIds } from '../../look-up/stated.ts';
import { compareLists, compareStated } from '../../look-up/stated-against.ts';
import { cellTerm } from '../../look-up/terms.ts';
import { judged, noData, notApplicable } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';
import type { SubjectTable } from '../../subject/table.ts';

const ACCOUNT = /^economic\.\d{3,5}(?:\.(?:personnel|operating))?$/;

/** NT-08: 基本支出 in words has every 款 of 基本支出表 with its amount, and no other; each list adds up. */
export const basicWords: RuleDefinition = {
  id: 'NT-08',
  statement: '基本支出文字 = 表6: 每个款都列且只列表6中有的款; Σ = 小计',
  relatesTo: '第三部分 六',
  level: 'block',
  basis: BASES.detail,
  explanation: '基本支出说明要与基本支出表逐款一致，有数的款都要列出，没有的不列。',
  reads: ['sentences', 'tables'],
  examine: (subject, limits) => {
    const table = subject.tables.get('general-basic');
    if (table === undefined) return noData('一般公共预算基本支出表');
    const stated = statedIds(subject, ACCOUNT);
    if (stated.length === 0) {
      const named = namedOnly(subject, table);
      return named === undefined ? notApplicable('基本支出说明没有逐款列出') : judged(named);
    }
    return concluded(
      [
        ...compareStated({ subject, ids: ACCOUNT, limits }),
        ...compareLists({ subject, of: /^(general\.(personnel|operating)|economic\.\d{3})$/, limits }),
        ...uncovered(subject, table),
      ],
      '基本支出表的经济科目',
    );
  },
};

/** Only where the sentences list 款 with amounts, not some of them as examples. */
function uncovered(subject: Subject, table: SubjectTable): RuleFinding[] {
  const stated = statedIds(subject, ACCOUNT);
  const codes = new Set(stated.map(({ amount }) => /\d{3,5}/.exec(amount.id ?? '')?.[0] ?? ''));
  const leaves = leavesOf(table).filter(({ id }) => /^\d{5}$/.test(id));
  const missing = leaves.flatMap((row) => {
    const term = codes.has(row.id) ? undefined : cellTerm(table, row, 'total');
    return term === undefined || term.amount === 0 ? [] : [{ words: rowWords(row), term }];
  });
  const listed = leaves.filter(({ id }) => codes.has(id)).length;
  if (listed < missing.length) return [];
  const { renamed, left } = misnamed({ subject, section: 'general-basic', table: '基本支出表', missing });
  return [
    ...renamed,
    ...missingFinding({ where: '基本支出说明', missing: left, at: stated.slice(0, 1).map(({ amount }) => amount.at) }),
  ];
}
