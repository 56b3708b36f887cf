import { BASES } from '../../look-up/bases.ts';
import { matchesIn, passages, TEXT_PARTS } from '../../look-up/passages.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Quote } from '../../subject/place.ts';

/** What must not be published, as it is written; none is part of a longer number or code. */
const PRIVATE: readonly { name: string; pattern: RegExp }[] = [
  {
    name: '手机号码',
    pattern: /(?<![0-9A-Za-z.,，])(?:\+?86[ -]?)?1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?![0-9A-Za-z]|\.\d|\s*[万亿元])/g,
  },
  {
    name: '身份证号',
    pattern: /(?<![0-9A-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![0-9A-Za-z])/g,
  },
  { name: '银行账号', pattern: /(?:账号|帐号|账户|卡号|开户行)[^\d\n]{0,12}\d(?:[ -]?\d){11,21}(?!\d)/g },
];

/** TQ-01: nobody's mobile, identity card or account number is published. */
export const noPrivateNumbers: RuleDefinition = {
  id: 'TQ-01',
  statement: '公开文本不得含个人手机号、身份证号、银行账号',
  relatesTo: '全文',
  level: 'block',
  basis: `《中华人民共和国个人信息保护法》第二十五条；${BASES.disclosure}`,
  explanation: '公开文本中不能有个人的手机号、身份证号和银行账号。联系电话请用办公电话。',
  reads: TEXT_PARTS,
  examine: (subject) => {
    const phones = subject.projectForms.flatMap(({ fields }) => fields.get('phone') ?? []);
    const texts = subject.origin === 'budget' ? [...passages(subject), ...phones] : passages(subject);
    if (texts.length === 0) return noData('正文');
    return judged(
      PRIVATE.flatMap(({ name, pattern }) => foundIn({ texts, name, pattern, own: subject.origin === 'budget' })),
    );
  },
};

/** Findings do not repeat the number: who reads them may be anybody. */
function foundIn(input: { texts: readonly Quote[]; name: string; pattern: RegExp; own: boolean }): RuleFinding[] {
  return matchesIn(input.texts, input.pattern).map(({ match, passage }) => {
    const digits = match[0].replace(/\D/g, '').replace(/^86(?=1\d{10}$)/, '');
    const masked = `${digits.slice(0, 3)}****${digits.slice(-4)}`;
    return {
      message: input.own
        ? `这里有${input.name} ${masked}，公开时会自动隐去，请改用办公电话或删去`
        : `公开文本中有${input.name} ${masked}，请删去或改用办公电话`,
      stated: masked,
      at: [passage.at],
      // What the product prints is masked already: it cannot be published, and does not hold anybody up.
      ...(input.own ? { level: 'warn' as const } : {}),
    };
  });
}
