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
    const codes = codesOf(subject);
    return judged(filled.flatMap(({ name, field }) => trouble({ name, field, codes })));
  },
};

/** The 类, 款 and 项 that 支出总表 has; none where the table is not there. */
function codesOf({ tables }: Subject): ReadonlySet<string> {
  const rows = tables.get('expenditure')?.rows ?? [];
  return new Set(
    rows.flatMap(({ code = '' }) => (/^\d{3,7}$/.test(code) ? [code.slice(0, 3), code.slice(0, 5), code] : [])),
  );
}

function trouble(input: { name: string; field: Quote; codes: ReadonlySet<string> }): RuleFinding[] {
  const { name, field, codes } = input;
  const numbers = field.text.match(/\d+/g) ?? [];
  const economic = numbers.find((number) => /^3(?:0[1-9]|1[0-3]|99)(?:\d{2})?$/.test(number));
  const absent = economic === undefined || (numbers[0] ?? '') !== economic ? firstAbsent(numbers, codes) : undefined;
  const wrong = [
    ...(economic === undefined ? [] : [`${economic} 是经济科目`]),
    ...(absent === undefined ? [] : [`支出总表中没有 ${absent}`]),
  ];
  const short = wrong.length === 0 && /^\d{3}(?:\d{2})?$/.test(numbers.join(''));
  if (wrong.length === 0 && !short) return [];
  return [
    {
      message: `项目“${name.trim()}”的支出功能分类填的是“${field.text.replace(/\s+/g, ' ').trim()}”，${short ? '没有填到项' : wrong.join('，')}，请改为功能科目的类、款、项`,
      quote: field.text,
      stated: field.text.trim(),
      at: [field.at],
      // Many forms print blanks for 类 and 款 alone.
      ...(short ? { level: 'info' as const } : {}),
    },
  ];
}

const LEVELS = [
  [3, '类'],
  [5, '款'],
  [7, '项'],
] as const;

/** The first of 类, 款, 项 that the budget spends nothing under: `211 类`. */
function firstAbsent(numbers: readonly string[], codes: ReadonlySet<string>): string | undefined {
  const whole = numbers.filter((number) => !number.startsWith('3')).join('');
  if (codes.size === 0 || !/^2\d{2}(?:\d{2}){0,2}$/.test(whole)) return undefined;
  const absent = LEVELS.find(([length]) => whole.length >= length && !codes.has(whole.slice(0, length)));
  return absent && `${whole.slice(0, absent[0])} ${absent[1]}`;
}
