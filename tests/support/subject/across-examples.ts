import type { Subject } from '#lib/core/checks/index.ts';
import { wan, withForm, withRows, withSentences } from './change-subject.ts';
import { consistentBudgetSubject, consistentSubject } from './consistent-subject.ts';
import { example, type RuleExample, wrongCell } from './rule-example.ts';

const labelled = (table: string, row: string, label: string) => () =>
  withRows(consistentSubject(), table, (rows) => rows.map((one) => (one.id === row ? { ...one, label } : one)));

/** The budget's lines on accounts that a unit of its nature has no government account for. */
function withEconomic(economic: string): () => Subject {
  return () => {
    const subject = consistentBudgetSubject();
    if (subject.budget === undefined) throw new Error('no budget');
    const expenditure = subject.budget.expenditure.map((line) =>
      line.economic === '30107' ? { ...line, economic } : line,
    );
    return { ...subject, budget: { ...subject.budget, expenditure } };
  };
}

/** Examples of the rules TX-01 to TX-23. */
export const ACROSS_EXAMPLES: readonly RuleExample[] = [
  example('TX-01', wrongCell('income', 'total', 'total', '8020.58'), '表2“合计”合计为 8020.58'),
  example('TX-02', wrongCell('income-and-expenditure', '210', 'amount', '7572.60'), '卫生健康支出'),
  example('TX-03', wrongCell('income-and-expenditure', 'unit.other', 'amount', '0'), '其他收入'),
  example('TX-04', wrongCell('appropriation', 'general', 'amount', '8021.08'), '一般公共预算拨款'),
  example('TX-05', wrongCell('appropriation', '221', 'amount', '135.89'), '住房保障支出'),
  example('TX-06', wrongCell('expenditure', '2210201', 'total', '129.40'), '2210201'),
  example('TX-07', wrongCell('income', 'total', 'current.unit.other', '5'), '专户和单位资金'),
  example('TX-08', wrongCell('general-basic', 'total', 'personnel', '1643.31'), '人员经费'),
  example('TX-09', wrongCell('general-by-unit', 'total', 'project', '6296.43'), '表5-2“合计”项目支出'),
  example('TX-10', wrongCell('general-by-unit', '215003', 'total', '6959.91'), '医疗保障服务中心'),
  example('TX-11', wrongCell('three-public', 'total', 'reception', '0.50'), '公务接待费是否漏列'),
  example('TX-12', wrongCell('projects', 'total', 'total', '6269.43'), '表10'),
  example(
    'TX-13',
    () =>
      withForm(consistentSubject(), (form) => ({
        ...form,
        currentBudget: { amount: wan('79.92'), text: '79.92', at: form.at },
      })),
    '79.92',
  ),
  example('TX-14', wrongCell('general-basic', '30113', 'total', '138.04'), '30113'),
  example(
    'TX-15',
    () => {
      const subject = consistentSubject();
      if (subject.overallForm === undefined) throw new Error('no overall form');
      const composition = subject.overallForm.composition.map((line) =>
        line.id === 'personnel' && line.year === 2026
          ? { ...line, amount: { ...line.amount, amount: wan('1600'), text: '1600.00' } }
          : line,
      );
      return { ...subject, overallForm: { ...subject.overallForm, composition } };
    },
    '人员类',
  ),
  {
    rule: 'TX-16',
    passes: consistentBudgetSubject,
    fails: () =>
      withSentences(consistentSubject(), (sentence) => ({
        ...sentence,
        changes: sentence.changes.map((change) =>
          change.of === 'general.function.2101550' ? { ...change, reason: '新增政府购买服务人员经费' } : change,
        ),
      })),
    says: '前后不一致',
  },
  example(
    'TX-17',
    () =>
      withForm(consistentSubject(), (form) => ({
        ...form,
        procurement: [
          { item: '空调', quantity: '2', amount: { text: '0.70', at: form.at }, newAsset: true, at: form.at },
        ],
      })),
    '空调',
  ),
  example('TX-18', () => ({ ...consistentSubject(), units: consistentSubject().units.slice(0, -1) }), '2 个单位'),
  example('TX-19', labelled('expenditure', '20801', '人力资源和社会保险支出'), '人力资源和社会保险支出'),
  example('TX-20', wrongCell('expenditure', '2101501', 'project', '53.76'), '只列基本支出'),
  { rule: 'TX-21', passes: withEconomic('30103'), fails: withEconomic('30107'), says: '30107' },
  example(
    'TX-22',
    () =>
      withRows(consistentSubject(), 'projects', (rows) =>
        rows.map((row) =>
          row.kind === 'project' && row.label === '城乡医疗救助' ? { ...row, code: '42011526215T000146' } : row,
        ),
      ),
    '18 位',
  ),
  example('TX-23', wrongCell('general-basic', '30228', 'total', '180.30'), '工资总额'),
];
