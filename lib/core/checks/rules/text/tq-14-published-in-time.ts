import { daysBetween, PUBLICATION_DAYS } from '#lib/core/days/index.ts';
import { dayIn } from '../../look-up/days.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** TQ-14: published within 20 days after approval, and not before it. */
export const publishedInTime: RuleDefinition = {
  id: 'TQ-14',
  statement: '公开时限: 批复后 20 日内; 单位预算同步',
  relatesTo: '附件, 系统',
  level: 'block',
  basis: '《中华人民共和国预算法》第十四条',
  explanation: '部门预算经批复后二十日内向社会公开，公开日期不能早于批复日期。',
  reads: ['dates'],
  examine: ({ dates: { approved, published } }) => {
    const [from, to] = [approved, published].map((date) => date && dayIn(date.text));
    if (approved === undefined || published === undefined || from === undefined || to === undefined)
      return noData('批复日期和公开日期');
    const days = daysBetween(from, to);
    if (days >= 0 && days <= PUBLICATION_DAYS) return judged([]);
    return judged([
      {
        message:
          days < 0
            ? `公开日期 ${to} 早于批复日期 ${from}，请核对`
            : `公开日期 ${to} 在批复 ${days} 天之后，超过规定的 ${PUBLICATION_DAYS} 天，请核对`,
        stated: to,
        at: [published.at, approved.at],
      },
    ]);
  },
};
