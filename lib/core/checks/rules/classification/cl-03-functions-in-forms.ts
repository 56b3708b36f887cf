import { BASES } from '../../look-up/bases.ts';
import { judged, noData } from '../../outcome.ts';
import type { RuleDefinition, RuleFinding } from '../../rule-definition.ts';
import type { Quote } from '../../subject/place.ts';
import type { Subject } from '../../subject/subject.ts';

/** CL-03: 支出功能分类 of a form is a function of the budget, not an economic account. */
export const functionsInForms: RuleDefinition = {
  id: 'CL-03',
  statement: '申报表支出功能分类 = 类/款/项三级功能科目, 不得填经济科目',
  relatesTo: '申报表',
  level: 'block',
  basis: BASES.detail,
  explanation:
    '申报表的“支出功能分类”填支出功能科目的类、款、项（如 210 类 15 款 02 项），不能填 301、302 等经济科目，也要在支出总表里。',
  reads: ['projectForms', 'tables'],
  examine: (subject) => {
    const filled = subject.projectForms.flatMap((form) => {
      const field = form.fields.get('function');
      return field === undefined || field.text.trim() === '' ? [] : [{ name: form.name, field }];
    });
    if (filled.length === 0) return noData('申报表的“支出功能分类”');
    const classes = classesOf(subject);
    return judged(filled.flatMap(({ name, field }) => trouble({ name, field, classes })));
  },
};

/** The 类 that 支出总表 has; none where the table is not there. */
function classesOf({ tables }: Subject): ReadonlySet<string> {
  const rows = tables.get('expenditure')?.rows ?? [];
  return new Set(rows.flatMap(({ code }) => (code === undefined ? [] : [code.slice(0, 3)])));
}

function trouble(input: { name: string; field: Quote; classes: ReadonlySet<string> }): RuleFinding[] {
  const { name, field, classes } = input;
  const numbers = field.text.match(/\d+/g) ?? [];
  const [head = ''] = numbers;
  const economic = numbers.find((number) => /^3(?:0[1-9]|1[0-3]|99)(?:\d{2})?$/.test(number));
  const wrong = [
    ...(economic === undefined ? [] : [`${economic} 是经济科目`]),
    ...(head.length >= 3 && !head.startsWith('3') && classes.size > 0 && !classes.has(head.slice(0, 3))
      ? [`支出总表中没有 ${head.slice(0, 3)} 类`]
      : []),
  ];
  if (wrong.length === 0) return [];
  return [
    {
      message: `项目“${name.trim()}”的支出功能分类填的是“${field.text.replace(/\s+/g, ' ').trim()}”，${wrong.join('，')}，请改为功能科目的类、款、项`,
      quote: field.text,
      stated: field.text.trim(),
      at: [field.at],
    },
  ];
}
