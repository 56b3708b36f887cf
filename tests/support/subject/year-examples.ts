import type { StatedChange, SubjectSentence } from '#lib/core/checks/index.ts';
import { wan, withChange, withForm, withSentences } from './change-subject.ts';
import { consistentSubject } from './consistent-subject.ts';
import { example, type RuleExample } from './rule-example.ts';

const changed = (of: string, change: Partial<StatedChange>) => () =>
  withChange(consistentSubject(), of, (stated) => ({ ...stated, ...change }));

/** Last year's 基本支出 by 款, 30201 with an amount. */
const withPriorOffice = (amount: string) => () => {
  const subject = consistentSubject();
  const prior = subject.prior ?? { fiscalYear: 2025, amounts: new Map(), certain: false };
  return { ...subject, prior: { ...prior, amounts: new Map(prior.amounts).set('economic.30201', wan(amount)) } };
};

const withAssets = (text: string) => () =>
  withSentences(
    consistentSubject(),
    (sentence): SubjectSentence => (sentence.text.startsWith('截至') ? { ...sentence, text } : sentence),
  );

/** Examples of the rules NY-01 to NY-11. */
export const YEAR_EXAMPLES: readonly RuleExample[] = [
  example(
    'NY-01',
    () =>
      withForm(consistentSubject(), (form) => ({
        ...form,
        fields: new Map(form.fields)
          .set('historyNote', { text: '2025年新增专项，预算为73.44万元', at: form.at })
          .set('changeReason', { text: '2025年新增专项，当年预算为79.92万元', at: form.at }),
      })),
    '说法不一',
  ),
  example('NY-02', changed('general.function.2080505', { amount: wan('9.90') }), '应为增加 9.09 万元'),
  example('NY-03', changed('general.function.2080505', { percent: 681 }), '像是除以了本年数'),
  example('NY-04', changed('general.function.2080501', { percent: 10_000 }), '新增 0.50 万元'),
  example('NY-05', changed('general.function.2101401', { rateDirection: 'up' }), '应为下降'),
  example('NY-06', changed('general.function.2101502', { amount: wan('100') }), '各项级科目增减之和'),
  example(
    'NY-07',
    () => withChange(consistentSubject(), 'agency-operating', ({ reason: _, ...stated }) => stated),
    '没有说明原因',
  ),
  example('NY-08', changed('general.total', { comparedYear: 2024 }), '2025 年'),
  {
    rule: 'NY-09',
    passes: consistentSubject,
    fails: withAssets('截至2023年12月31日，占有使用国有资产168.12万元。'),
    says: '2023',
  },
  { rule: 'NY-10', passes: withPriorOffice('5.00'), fails: withPriorOffice('50.00'), says: '30201' },
  example(
    'NY-11',
    () =>
      withSentences(consistentSubject(), (sentence) => ({
        ...sentence,
        changes: sentence.changes.map((change) =>
          /210(1202|1301)$/.test(change.of ?? '') ? { ...change, reason: '工作需要' } : change,
        ),
      })),
    '像是科目调整',
  ),
];
