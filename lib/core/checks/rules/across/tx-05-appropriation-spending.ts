import { FUND_TABLES, totalTermOf } from '../../look-up/across.ts';
import { BASES } from '../../look-up/bases.ts';
import { compareTerms, concluded } from '../../look-up/equation.ts';
import { sumTerm, type Term, termAt } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/** TX-05: 财政拨款 expenditure is that of the three budgets' own tables, as a whole and by 类. */
export const appropriationSpending: RuleDefinition = {
  id: 'TX-05',
  statement: '财政拨款收支总表支出合计 = 表5合计 + 表8合计 + 表9合计; 各功能类同理',
  relatesTo: '表4↔5,8,9',
  level: 'block',
  basis: BASES.balance,
  explanation: '财政拨款支出由一般公共预算、政府性基金、国有资本经营三本预算的支出组成。不符时核对各表合计和功能类。',
  reads: ['tables'],
  examine: (subject, limits) => {
    const statement = subject.tables.get('appropriation');
    const hasGeneral = subject.tables.has('general-by-function');
    if (statement === undefined || !hasGeneral) return noData('财政拨款收支总表、一般公共预算支出表');
    const classes = new Set(
      [statement, ...FUND_TABLES.flatMap((id) => subject.tables.get(id) ?? [])].flatMap(({ rows }) =>
        rows.map(({ id }) => id).filter((id) => /^\d{3}$/.test(id)),
      ),
    );
    const line = (row: string) => termAt(subject, { table: 'appropriation', row, column: 'amount', missing: 'zero' });
    const whole = line('expenditure.current') ?? line('expenditure.total');
    return concluded(
      [
        compareTerms({ stated: whole, expected: totals(subject), limits, summed: 3 }),
        ...[...classes]
          .sort()
          .map((code) => compareTerms({ stated: line(code), expected: classSum(subject, code), limits, summed: 3 })),
      ],
      '财政拨款收支总表的支出',
    );
  },
};

/** Tables of funds that the report does not print, or prints empty, have nothing. */
function totals(subject: Subject): Term | undefined {
  const others = FUND_TABLES.slice(1).flatMap((id) => totalTermOf(subject, id, 'total') ?? []);
  const general = totalTermOf(subject, 'general-by-function', 'total');
  const used = others.filter(({ amount }) => amount !== 0);
  if (used.length === 0) return general;
  return sumTerm('三本预算支出表合计之和', [general, ...used]);
}

function classSum(subject: Subject, code: string): Term | undefined {
  const terms = FUND_TABLES.flatMap(
    (table) => termAt(subject, { table, row: code, column: 'total', missing: 'zero' }) ?? [],
  );
  const used = terms.filter(({ amount }) => amount !== 0);
  if (used.length <= 1) return used[0] ?? terms[0];
  return sumTerm(`三本预算支出表“${code}”之和`, used);
}
