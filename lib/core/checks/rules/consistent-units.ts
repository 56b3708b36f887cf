import type { Finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** TI-19 and TX-18: 参公 is part of 事业, posts are not exceeded without a word, and one unit at most is 本级. */
export const consistentUnits: Rule = ({ context }) => {
  const { units } = context.budget;
  const findings = units.flatMap((unit, index): Finding[] => {
    const at = (field: string) => [{ form: 'unit', field: `units[${index}].staffing.${field}` }];
    const { authorized, active } = unit.staffing;
    const posts = authorized.administrative + authorized.institution;
    const people = active.administrative + active.institution;
    const wrong = (
      [
        ['authorized', '编制', authorized],
        ['active', '实有', active],
      ] as const
    ).filter(([, , headcount]) => headcount.civilService > headcount.institution);
    return [
      ...wrong.map(
        ([field, name, headcount]): Finding => ({
          rule: 'TI-19',
          severity: 'error',
          message: `${unit.name}：参公${name} ${headcount.civilService} 人超过事业${name} ${headcount.institution} 人，参公是事业的一部分，请核对`,
          at: at(`${field}.civilService`),
        }),
      ),
      ...(people > posts
        ? [
            {
              rule: 'TI-19',
              severity: 'notice' as const,
              message: `${unit.name}：在职实有 ${people} 人超过编制 ${posts} 人，请核对是否超编`,
              at: at('active'),
            },
          ]
        : []),
    ];
  });
  const headquarters = units.filter((unit) => unit.headquarters);
  if (headquarters.length <= 1) return findings;
  const names = headquarters.map((unit) => unit.name).join('、');
  return [
    ...findings,
    {
      rule: 'TX-18',
      severity: 'error',
      message: `${names}都标为本级，本级只能有一个，请核对`,
      at: [{ form: 'unit', field: 'units' }],
    },
  ];
};
