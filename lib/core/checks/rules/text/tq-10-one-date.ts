import { BASES } from '../../look-up/bases.ts';
import { dayOf } from '../../look-up/days.ts';
import { judged, noData, notApplicable } from '../../outcome.ts';
import type { RuleDefinition } from '../../rule-definition.ts';

/** TQ-10: the cover and the annex tell of one day of publication. */
export const oneDate: RuleDefinition = {
  id: 'TQ-10',
  statement: '日期一致: 封面、附件、填报日期',
  relatesTo: '封面, 附件',
  level: 'warn',
  basis: BASES.disclosure,
  explanation: '封面日期和附件中的公开日期应当一致。',
  reads: ['dates'],
  examine: ({ dates: { cover, published } }) => {
    if (cover === undefined) return noData('封面日期');
    if (published === undefined) return notApplicable('没有写公开日期的附件');
    const [onCover, inAnnex] = [dayOf(cover.text), dayOf(published.text)];
    if (onCover === undefined || inAnnex === undefined) return noData('能读出的日期');
    if (onCover === inAnnex) return judged([]);
    return judged([
      {
        message: `封面日期是 ${onCover}，附件写的公开日期是 ${inAnnex}，请核对后改为一致`,
        quote: cover.text,
        stated: onCover,
        expected: inAnnex,
        at: [cover.at, published.at],
      },
    ]);
  },
};
