import { BASES } from '../../look-up/bases.ts';
import { dayIn } from '../../look-up/days.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Subject } from '../../subject/subject.ts';

/** TQ-10: the cover and the annex tell of one day of publication. */
export const oneDate: RuleDefinition = {
  id: 'TQ-10',
  statement: '日期一致: 封面、附件、填报日期',
  relatesTo: '封面, 附件',
  level: 'warn',
  basis: BASES.disclosure,
  explanation: '封面日期和附件中的公开日期应当一致，绩效表的填报日期不能晚于公开日期。',
  reads: ['dates', 'projectForms', 'overallForm'],
  examine: (subject) => {
    const { cover, published } = subject.dates;
    const [onCover, inAnnex] = [cover, published].map((date) => date && dayIn(date.text));
    const day = inAnnex ?? onCover;
    if (day === undefined) return noData('封面日期和公开日期');
    const late = filledLater(subject, day);
    if (cover === undefined || published === undefined || onCover === undefined || onCover === inAnnex)
      return judged(late);
    return judged([
      {
        message: `封面日期是 ${onCover}，附件写的公开日期是 ${inAnnex}，请核对后改为一致`,
        quote: cover.text,
        stated: onCover,
        expected: day,
        at: [cover.at, published.at],
      },
      ...late,
    ]);
  },
};

/** Forms that say they were filled in after the report was published. */
function filledLater({ projectForms, overallForm }: Subject, published: string): RuleFinding[] {
  const forms = [
    ...projectForms.map(({ name, fields }) => ({ name, filed: fields.get('filedOn') })),
    { name: '整体支出绩效目标表', filed: overallForm?.fields.get('filedOn') },
  ];
  return forms.flatMap(({ name, filed }): RuleFinding[] => {
    const day = filed && dayIn(filed.text);
    if (filed === undefined || day === undefined || day <= published) return [];
    return [
      {
        message: `“${name.trim()}”的填报日期 ${day} 晚于公开日期 ${published}，请核对`,
        quote: filed.text,
        stated: day,
        at: [filed.at],
      },
    ];
  });
}
