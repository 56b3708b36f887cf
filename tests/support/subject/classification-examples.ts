import type { Subject } from '#lib/core/checks/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { consistentBudgetSubject, consistentSubject } from './consistent-subject.ts';
import { type NearMiss, type RuleExample, withCostLine, withField, withLabel, withParagraph } from './rule-example.ts';

const withBudget = (change: (budget: Budget) => Budget) => (): Subject => {
  const subject = consistentBudgetSubject();
  if (subject.budget === undefined) throw new Error('no budget');
  return { ...subject, budget: change(subject.budget) };
};

/** Every line on one account of 经济分类 under another function. */
const withFunction = (economic: string, code: string) =>
  withBudget((budget) => ({
    ...budget,
    expenditure: budget.expenditure.map((line) =>
      line.economic === economic ? ({ ...line, function: code } as typeof line) : line,
    ),
  }));

const withBusinessIncome = withBudget((budget) => ({
  ...budget,
  units: budget.units.map((unit) => ({ ...unit, nature: 'administrative' as const })),
  income: budget.income.map((line) =>
    line.source === 'unit.other' ? { ...line, source: 'unit.business' as const } : line,
  ),
}));

/** The same report of a year later, held against the 科目 of the year before. */
const aYearLater = (subject: () => Subject) => () => ({ ...subject(), fiscalYear: 2027 });

/** Examples of the rules CL-01 to CL-07. */
export const CLASSIFICATION_EXAMPLES: readonly RuleExample[] = [
  {
    rule: 'CL-01',
    passes: consistentSubject,
    fails: withLabel('expenditure', '20805', '行政事业单位养老金支出'),
    says: '名称是“行政事业单位养老支出”，请改为全称',
  },
  {
    rule: 'CL-01',
    passes: withLabel('general-basic', '30213', '维修（护） 费'),
    fails: withLabel('general-basic', '30213', '维修(护)经费'),
    says: '30213',
  },
  {
    rule: 'CL-01',
    passes: aYearLater(consistentSubject),
    fails: aYearLater(withLabel('expenditure', '20805', '行政事业单位养老金支出')),
    says: '按 2026 年目录比较',
  },
  {
    rule: 'CL-02',
    passes: consistentSubject,
    fails: withParagraph('医疗卫生与计划生育（类）行政事业单位医疗（款）', 'glossary'),
    says: '应为“卫生健康”',
  },
  {
    rule: 'CL-03',
    passes: withField('function', '210类15款02项'),
    fails: withField('function', '211类 302款'),
    says: '302 是经济科目，支出总表中没有 211 类',
  },
  {
    rule: 'CL-03',
    passes: withField('function', '2101502 一般行政管理事务'),
    fails: withField('function', '210类07款02项'),
    says: '支出总表中没有 21007 款',
  },
  {
    rule: 'CL-03',
    passes: withField('function', '2101502'),
    fails: withField('function', '210类 15款'),
    says: '没有填到项',
  },
  {
    rule: 'CL-04',
    passes: consistentSubject,
    fails: withCostLine('1. 工会经费', '30228 工会经费'),
    says: '应在公用经费中安排',
  },
  {
    rule: 'CL-04',
    passes: withCostLine('慰问品', '30299 其他商品和服务支出'),
    fails: withCostLine('节日慰问', '30229 福利费'),
    says: '节日慰问',
  },
  {
    rule: 'CL-05',
    passes: withCostLine('印刷费', '30202', ['办公用品', '30201'], ['杂项', '30201'], ['零星支出', '30299']),
    fails: withCostLine('印刷费', '30202', ['零星支出', '30299 其他商品和服务支出']),
    says: '占 50%',
  },
  {
    rule: 'CL-06',
    passes: withCostLine('培训费', '30216 培训费'),
    fails: withCostLine('1. 培训费', '30201'),
    says: '应列 30216 培训费',
  },
  {
    rule: 'CL-06',
    passes: withCostLine('编外人员工资', '30199'),
    fails: withCostLine('自聘人员社保', '30112'),
    says: '只能列 30199',
  },
  {
    rule: 'CL-06',
    passes: withCostLine('劳务派遣人员费用', '30226'),
    fails: withCostLine('劳务派遣人员费用', '30199'),
    says: '不属于本单位职工',
  },
  {
    rule: 'CL-07',
    passes: consistentBudgetSubject,
    fails: withFunction('30111', '2101101'),
    says: '一般应列 2101103 公务员医疗补助',
  },
  { rule: 'CL-07', passes: consistentBudgetSubject, fails: withBusinessIncome, says: '是行政单位，却有' },
];

/** What the rules on accounts must not take for wrong. */
export const CLASSIFICATION_NEAR_MISSES: readonly NearMiss[] = [
  {
    rule: 'CL-02',
    what: 'an old name in the name of a document',
    passes: withParagraph('根据《医疗卫生与计划生育支出管理办法》办理。'),
  },
  { rule: 'CL-02', what: 'people who have left', passes: withParagraph('负责行政事业单位离退休人员服务工作。') },
  { rule: 'CL-04', what: 'what a 工会 hands on', passes: withCostLine('工会经费返还', '30399') },
  { rule: 'CL-06', what: 'a contract post', passes: withCostLine('聘用制教师绩效', '30107') },
];
