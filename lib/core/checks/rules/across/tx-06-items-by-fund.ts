import { FUND_TABLES, pairRows, totalTermOf } from '../../look-up/across.ts';
import { BASES } from '../../look-up/bases.ts';
import { type Comparison, compareTerms, concluded } from '../../look-up/equation.ts';
import { sumTerm, termAt } from '../../look-up/terms.ts';
import { noData } from '../../outcome.ts';
import type { RuleDefinition, RuleLimits } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/**
 * TX-06: 支出总表 has item by item what the tables of the funds have. Where there is 专户 or 单位资金, an item may have more,
 * never less, and all of it no more than those; where there is none, every item is the same.
 */
export const itemsByFund: RuleDefinition = {
  id: 'TX-06',
  statement: '支出总表每项 = 一般公共预算支出表每项 + 基金 + 国资 + 专户 + 单位资金; 无其他资金时逐项相等',
  relatesTo: '表3↔5',
  level: 'block',
  basis: BASES.detail,
  explanation:
    '支出总表包括全部资金，三本预算支出表是其中的财政拨款部分。某个科目总表少于分表，或没有其他资金却不等，说明有一张表没有更新。',
  reads: ['tables'],
  examine: (subject, limits) => {
    const whole = subject.tables.get('expenditure');
    const general = subject.tables.get('general-by-function');
    if (whole === undefined || general === undefined) return noData('支出总表、一般公共预算支出表');
    const other = otherFunds(subject);
    if (other === undefined) return noData('专户和单位资金的收入');
    const codes = pairRows(whole, general, ({ id, kind }) => kind === 'item' && /^\d{7}$/.test(id));
    return concluded(
      codes.flatMap((code) => columnsOf({ subject, code, other, limits })),
      '支出总表、一般公共预算支出表的项级科目',
    );
  },
};

/** 财政专户 and 单位资金 of the whole department, carried over included; nothing where income cannot be read. */
function otherFunds(subject: Subject): number | undefined {
  const total = totalTermOf(subject, 'expenditure', 'total');
  const given = FUND_TABLES.flatMap((table) => totalTermOf(subject, table, 'total') ?? []);
  if (total === undefined || given.length === 0) return undefined;
  return total.amount - given.reduce((sum, { amount }) => sum + amount, 0);
}

type Item = { subject: Subject; code: string; other: number; limits: RuleLimits };

/** 合计, 基本支出 and 项目支出 of an item. What is out by the same as 合计 is the same mistake: told with it. */
function columnsOf(item: Item): Comparison[] {
  const [total, ...kinds] = ['total', 'basic', 'project'].map((column) => columnOf(item, column));
  const { comparison } = total ?? {};
  if (total === undefined || comparison === undefined || comparison === 'agrees')
    return [comparison, ...kinds.map((kind) => kind.comparison)];
  const same = kinds.filter(({ gap }) => gap === total.gap).flatMap((kind) => findingOf(kind.comparison));
  return [
    { ...comparison, at: [...comparison.at, ...same.flatMap(({ at }) => at)] },
    ...kinds.map((kind) => (kind.gap === total.gap ? 'agrees' : kind.comparison)),
  ];
}

const findingOf = (comparison: Comparison) => (comparison === undefined || comparison === 'agrees' ? [] : [comparison]);

function columnOf(item: Item, column: string): { comparison: Comparison; gap: number } {
  const { subject, code, other, limits } = item;
  const stated = termAt(subject, { table: 'expenditure', row: code, column, missing: 'zero' });
  const parts = FUND_TABLES.filter((id) => (subject.tables.get(id)?.rows.length ?? 0) > 0).map((table) =>
    termAt(subject, { table, row: code, column, missing: 'zero' }),
  );
  const used = parts.filter((part) => part === undefined || part.amount !== 0);
  const expected = used.length <= 1 ? (used[0] ?? parts[0]) : sumTerm(`三本预算支出表“${code}”之和`, used);
  if (stated === undefined || expected === undefined) return { comparison: undefined, gap: 0 };
  const gap = stated.amount - expected.amount;
  const isOther = gap > 0 && Math.abs(other) > limits.tolerance && gap <= other + limits.tolerance;
  return {
    comparison: isOther ? 'agrees' : compareTerms({ stated, expected, limits, summed: parts.length }),
    gap,
  };
}
