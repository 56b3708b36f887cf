import { wanyuan } from '../../look-up/amount-words.ts';
import { BASES } from '../../look-up/bases.ts';
import { STATING_SECTIONS } from '../../look-up/stating-sections.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding, RuleLimits } from '../../rule-definition.ts';
import type { StatedAmount, SubjectSentence } from '../../subject/statement.ts';

/** Something that one sentence denies and another tells of. */
const OPPOSED: readonly { denied: RegExp; told: RegExp; what: string }[] = [
  {
    denied: /(?:无|没有)政府购买服务(?!指导|目录)(?:预算)?(?:支出)?/,
    told: /(?:新增|增加|开展|实施)[^。；]{0,6}政府购买服务|政府购买服务(?:预算)?(?:支出)?(?:合计)?\s*[1-9]\d*/,
    what: '政府购买服务',
  },
  {
    denied: /(?:无|没有)新增(?:国有)?资产/,
    told: /新增[^。；，（）]{0,8}(?:车辆|设备|资产)(?!配置)/,
    what: '新增资产',
  },
  {
    denied: /(?:无|没有)政府采购(?!(?:预算)?(?:工程|货物|服务|进口))(?:预算)?(?:支出)?/,
    told: /政府采购(?:预算)?(?:支出)?(?:合计)?\s*[1-9]\d*/,
    what: '政府采购',
  },
];

/** TQ-12: what the report says in one place it does not deny in another. */
export const noContradictions: RuleDefinition = {
  id: 'TQ-12',
  statement: '前后陈述矛盾',
  relatesTo: '全文',
  level: 'block',
  basis: BASES.disclosure,
  explanation: '同一个数、同一件事，全文只能有一种说法。核对后统一。',
  reads: ['sentences'],
  examine: ({ sentences }, limits) =>
    sentences.length === 0 ? noData('预算情况说明') : judged([...twoValues(sentences, limits), ...denials(sentences)]),
};

/** A figure that is stated with two values. */
function twoValues(sentences: readonly SubjectSentence[], limits: RuleLimits): RuleFinding[] {
  const first = new Map<string, StatedAmount>();
  return sentences
    .flatMap(({ amounts }) => amounts)
    .flatMap((stated): RuleFinding[] => {
      if (stated.id === undefined) return [];
      const before = first.get(stated.id);
      if (before === undefined) {
        first.set(stated.id, stated);
        return [];
      }
      const difference = Math.abs(before.amount - stated.amount);
      if (difference === 0) return [];
      return [
        {
          message: `“${stated.name}”这里是 ${wanyuan(stated.amount)}，前文是 ${wanyuan(before.amount)}，请核对后统一`,
          quote: `${stated.name}${stated.text}`,
          stated: wanyuan(stated.amount),
          expected: wanyuan(before.amount),
          at: [stated.at, before.at],
          tail: difference <= limits.tolerance,
        },
      ];
    });
}

function denials(sentences: readonly SubjectSentence[]): RuleFinding[] {
  return OPPOSED.flatMap(({ denied, told, what }): RuleFinding[] => {
    const own = sentences.filter(({ section }) => STATING_SECTIONS.has(section));
    const denial = own.find(({ text }) => denied.test(text));
    const telling = own.find((sentence) => sentence !== denial && told.test(sentence.text));
    const [not = ''] = denial === undefined ? [] : (denied.exec(denial.text) ?? []);
    const [yes = ''] = telling === undefined ? [] : (told.exec(telling.text) ?? []);
    if (denial === undefined || telling === undefined) return [];
    return [
      {
        message: `关于${what}，一处写“${not}”，另一处写“${yes}”，前后矛盾，请核对`,
        quote: not,
        stated: not,
        expected: yes,
        at: [denial.at, telling.at],
        level: 'warn',
      },
    ];
  });
}
