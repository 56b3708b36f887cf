import type { Subject, SubjectSentence } from '#lib/core/checks/index.ts';
import { wan, withSentences, withStated, withTable } from './change-subject.ts';
import { consistentSubject } from './consistent-subject.ts';
import { example, type RuleExample } from './rule-example.ts';

const stated = (id: string, amount: string, section?: string) => () =>
  withStated(consistentSubject(), id, wan(amount), section);

const sentenceWith = (words: Partial<SubjectSentence>): SubjectSentence => ({
  section: 'other',
  text: '',
  at: {},
  amounts: [],
  shares: [],
  changes: [],
  lists: [],
  counts: [],
  projects: [],
  ...words,
});

/** 政府购买服务 with two items of 6 and 4 万元. */
function purchasing(total: string): () => Subject {
  const amount = (name: string, value: string, id?: string) => ({
    ...(id === undefined ? {} : { id }),
    name,
    amount: wan(value),
    text: `${value}万元`,
    unit: '万元' as const,
    at: {},
  });
  const whole = amount('政府购买服务预算支出', total, 'purchased-services.total');
  const parts = [amount('物业服务', '6'), amount('法律服务', '4')];
  return () => {
    const subject = consistentSubject();
    const text = `政府购买服务预算支出${total}万元，其中：物业服务6万元、法律服务4万元。`;
    const list = { of: 'purchased-services.total', whole, parts, text, at: {} };
    const own = sentenceWith({ text, amounts: [whole, ...parts], lists: [list] });
    return { ...subject, sentences: [...subject.sentences.filter((one) => !/政府购买服务/.test(one.text)), own] };
  };
}

/** Examples of the rules NT-01 to NT-16. */
export const NARRATIVE_EXAMPLES: readonly RuleExample[] = [
  example('NT-01', stated('income.total', '8020.58', 'overall'), '写的是表'),
  example('NT-02', stated('income.general', '8002.58', 'income'), '一般公共预算拨款收入'),
  example(
    'NT-03',
    () =>
      withSentences(consistentSubject(), (sentence) => ({
        ...sentence,
        shares: sentence.shares.map((share) =>
          share.id === 'general.basic.share' ? { ...share, percent: 2138 } : share,
        ),
      })),
    '21.83%',
  ),
  example('NT-04', stated('expenditure.function.210', '7572.60'), '卫生健康支出'),
  example('NT-05', stated('appropriation.function.221', '135.89'), '住房保障支出'),
  example('NT-06', stated('general.personnel', '1643.31'), '人员经费'),
  example('NT-07', stated('general.function.2101504', '10'), '信息化建设'),
  example('NT-08', stated('economic.30201', '2.50'), '办公费'),
  example('NT-09', stated('three-public.reception', '0.19'), '公务接待费'),
  example('NT-10', stated('projects.current.general', '6269.93'), '一般公共预算本年拨款'),
  example('NT-11', stated('agency-operating', '161.84'), '机关运行经费'),
  example('NT-12', stated('procurement.goods', '30'), '所列各项之和为 136.99'),
  { rule: 'NT-13', passes: purchasing('10'), fails: purchasing('12'), says: '所列各项之和为 10.00' },
  example(
    'NT-14',
    () =>
      withSentences(consistentSubject(), (sentence) => ({
        ...sentence,
        counts: sentence.counts.map((one) => (one.id === 'performance.project-count' ? { ...one, count: 13 } : one)),
      })),
    '列有 14 个项目',
  ),
  example(
    'NT-15',
    () => {
      const silent = consistentSubject().sentences.filter(({ section }) => section !== 'government-fund');
      return withTable({ ...consistentSubject(), sentences: silent }, 'government-fund', (table) => ({
        ...table,
        notes: [],
      }));
    },
    '没有数据',
  ),
  example('NT-16', () => ({ ...consistentSubject(), glossary: consistentSubject().glossary.slice(1) }), '缺少'),
];
