import { totalTermOf } from '../../look-up/across.ts';
import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareTerms, concluded } from '../../look-up/equation.ts';
import { sumTerm, type Term, termAt } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

const FUNDS = [
  ['general', 'general-by-function'],
  ['govfund', 'government-fund'],
  ['statecapital', 'state-capital'],
] as const;

/** TX-12: 项目支出表 is 项目支出 of 支出总表, fund by fund; where it lists every 项目, the whole of 支出总表. */
export const projectTotals: RuleDefinition = {
  id: 'TX-12',
  statement:
    '项目支出表合计 = 支出总表项目支出合计; 各资金列 = 对应资金的项目支出 (汉阳口径: 表10 含人员/公用, 则 = 支出总计)',
  relatesTo: '表10↔3,5',
  level: 'block',
  basis: BASES.balance,
  explanation: '项目支出表逐项列示项目支出。合计或某项资金不符时，核对是否漏列项目或填错资金来源。',
  reads: ['tables'],
  examine: (subject, limits) => {
    if (!subject.tables.has('projects')) return noData('项目支出表');
    const whole = totalTermOf(subject, 'expenditure', 'total');
    const total = projectsTerm(subject, 'total');
    const listsAll = total !== undefined && total.amount === whole?.amount;
    const project = totalTermOf(subject, 'expenditure', 'project');
    const isWhole = listsAll && total.amount !== project?.amount;
    const comparison = compareTerms({ stated: total, expected: project, limits });
    return concluded(
      isWhole ? [comparison === undefined ? undefined : 'agrees'] : [comparison, ...funds(subject, limits)],
      '项目支出表、支出总表的合计',
    );
  },
};

/** The row that sums 项目支出: a group of it where the table lists the whole budget. */
function projectsTerm(subject: Subject, column: string): Term | undefined {
  return (
    termAt(subject, { table: 'projects', row: 'group/project', column }) ?? totalTermOf(subject, 'projects', column)
  );
}

function funds(subject: Subject, limits: RuleLimits): Comparison[] {
  return FUNDS.map(([fund, table]) => {
    const current = projectsTerm(subject, `current.${fund}`);
    const carried = projectsTerm(subject, `carryover.${fund}`);
    const stated =
      carried === undefined || carried.amount === 0
        ? current
        : sumTerm(`${current?.name ?? '本年拨款'}与结转之和`, [current, carried]);
    return compareTerms({ stated, expected: totalTermOf(subject, table, 'project'), limits });
  });
}
