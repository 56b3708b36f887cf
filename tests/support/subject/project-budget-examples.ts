import type { RuleExample } from './rule-example.ts';
import { amountOf, costLine, forms, goal, having, reportOf, withField, withIndicators } from './sound-projects.ts';

const unreckoned = withField('costBasis', '按财政补助标准').fields;

/** Examples of what a project's money and years are asked: PF-14, PF-16 and PF-18. */
export const PROJECT_BUDGET_EXAMPLES: readonly RuleExample[] = [
  {
    rule: 'PF-14',
    passes: () =>
      withIndicators('成本指标 经济成本指标 食堂人均成本 ≤1.08万元', '成本指标 经济成本指标 人均餐费 =900元/人'),
    fails: () => withIndicators('成本指标 经济成本指标 成本控制目标 ≤79.92万元'),
    says: '项目当年预算为 73.44 万元',
  },
  {
    rule: 'PF-14',
    passes: () =>
      withIndicators('成本指标 经济成本指标 食材成本 ≤54.24万元', '成本指标 经济成本指标 成本控制数 ≤734400元'),
    fails: () => withIndicators('成本指标 经济成本指标 食材成本 ≤154.24万元'),
    says: '“食材成本”为“≤154.24万元”',
  },
  forms(
    'PF-14',
    { goals: [goal({ indicators: ['成本指标 社会成本指标 成本节约率 ≥2%'] })] },
    {
      goals: [goal({ indicators: ['成本指标 社会成本指标 成本节约率 ≥2%'] })],
      history: [{ year: 2025, amount: amountOf('70') }],
    },
    '当年预算比上年增加 3.44 万元',
  ),
  {
    rule: 'PF-14',
    // The reasons tell of less money than the year that was read: what was read is not sure.
    passes: () => {
      const same = {
        goals: [goal({ indicators: ['成本指标 社会成本指标 成本节约率 ≥2%'] })],
        history: [{ year: 2025, amount: amountOf('73.44') }],
      };
      return reportOf({ ...withField('changeReason', '比2025年度减少6.48万元'), ...same });
    },
    fails: having({
      goals: [goal({ indicators: ['成本指标 社会成本指标 成本节约率 ≥2%'] })],
      history: [{ year: 2025, amount: amountOf('73.44') }],
    }),
    says: '当年预算比上年没有减少',
  },
  forms('PF-16', { from: 2025, to: 2027 }, { from: 2027, to: 2026 }, '起始年度 2027 晚于终止年度 2026'),
  forms(
    'PF-16',
    { duration: 'multi-year', from: 2026, to: 2026 },
    { duration: 'multi-year', from: 2026 },
    '没有写明起止年度',
  ),
  forms('PF-16', { from: 2024, to: 2026 }, { from: 2023, to: 2025 }, '终止年度 2025 早于预算年度 2026'),
  forms('PF-16', { from: 2026, to: 2028 }, { from: 2027, to: 2028 }, '起始年度 2027 晚于预算年度 2026'),
  forms(
    'PF-16',
    { attribute: 'new', duration: 'one-off', from: 2026, to: 2026 },
    { attribute: 'new', duration: 'one-off', from: 2026, to: 2027 },
    '一次性项目的起止年度为 2026—2027',
  ),
  forms('PF-16', { attribute: 'new', duration: 'one-off' }, { duration: 'one-off' }, '项目类型却是一次性项目'),
  forms('PF-16', { attribute: 'new', from: 2026 }, { attribute: 'new', from: 2025 }, '新增性项目的起始年度 2025'),
  forms(
    'PF-16',
    { goals: [goal({ term: 'long-term', until: 2028, indicators: [] })] },
    { goals: [goal({ term: 'long-term', until: 2025, indicators: [] })] },
    '长期目标截止 2025 年，早于预算年度 2026',
  ),
  forms(
    'PF-16',
    { to: 2028, goals: [goal({ term: 'long-term', until: 2028, indicators: [] })] },
    { to: 2027, goals: [goal({ term: 'long-term', until: 2028, indicators: [] })] },
    '长期目标截止 2028 年，晚于终止年度 2027',
  ),
  forms(
    'PF-16',
    { totalBudget: amountOf('73.43') },
    { totalBudget: amountOf('70') },
    '项目总预算 70.00 万元 少于当年预算',
  ),
  forms(
    'PF-16',
    { duration: 'multi-year', from: 2026, to: 2028 },
    { duration: 'multi-year', from: 2025, to: 2028, totalBudget: amountOf('100') },
    '少于 2025 年以来各年预算之和 153.36 万元',
  ),
  {
    rule: 'PF-18',
    // A form that has no place for reasons is not asked for them, nor a blank line for its content.
    passes: having({
      fields: new Map(),
      costLines: [costLine('食材采购', '54.24'), { item: '', amount: { text: '', at: {} }, at: {} }],
    }),
    fails: () => reportOf(withField('costBasis', '')),
    says: '“食材采购”没有测算依据',
  },
  forms(
    'PF-18',
    { costLines: [{ ...costLine('食材采购', '54.24'), economic: '30299' }] },
    { costLines: [{ ...costLine('食材采购', '54.24'), economic: '30299' }, costLine('', '19.20')] },
    '金额 19.20 的一条没有活动内容、经济科目',
  ),
  forms(
    'PF-18',
    { costLines: [costLine('食堂运行', '73.44')] },
    { costLines: [costLine('食堂运行', '73.44')], fields: unreckoned },
    '只列了一条“食堂运行”，请拆分到具体事项',
  ),
  forms(
    'PF-18',
    { costLines: [costLine('食堂运行', '49.99')], fields: unreckoned },
    { costLines: [costLine('食堂运行', '50.00')], fields: unreckoned },
    '请拆分到具体事项',
  ),
];
