import { findPrivate, PRIVATE_KINDS, type PrivateKind } from '#lib/core/private-data/index.ts';
import { BASES } from '../../look-up/bases.ts';
import { passages, TEXT_PARTS } from '../../look-up/passages.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Quote } from '../../subject/place.ts';

/** Kinds that the rule is about. */
const ASKED: readonly PrivateKind[] = ['mobile', 'identity-card', 'bank-account'];

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
    return judged(texts.flatMap((passage) => foundIn({ passage, own: subject.origin === 'budget' })));
  },
};

/** Findings do not repeat the number: who reads them may be anybody. */
function foundIn({ passage, own }: { passage: Quote; own: boolean }): RuleFinding[] {
  const found = findPrivate(passage.text).filter(({ kind }) => ASKED.includes(kind));
  return found.map(({ kind, written }) => {
    const digits = written.replace(/[^\dXx]/g, '').replace(/^86(?=1\d{10}$)/, '');
    const masked = `${digits.slice(0, 3)}****${digits.slice(-4)}`;
    return {
      message: own
        ? `这里有${PRIVATE_KINDS[kind]} ${masked}，公开时会自动隐去，请改用办公电话或删去`
        : `公开文本中有${PRIVATE_KINDS[kind]} ${masked}，请删去或改用办公电话`,
      stated: masked,
      at: [passage.at],
      // What the product prints is masked already: it cannot be published, and does not hold anybody up.
      ...(own ? { level: 'warn' as const } : {}),
    };
  });
}
