/** How an indicator's number is meant; `''` where it stands alone, which is read as “equal to”. */
export type IndicatorOperator = '≥' | '≤' | '=' | '>' | '<' | '±' | '';

/** Operators in the order in which people choose them. */
export const INDICATOR_OPERATORS: readonly IndicatorOperator[] = ['≥', '≤', '=', '>', '<', '±', ''];

/**
 * What an indicator's value says. `number` is a decimal as written, without separators; `measure` is what it counts in, may
 * be empty. `graded` is one of the graded words; anything else is text, kept as it is.
 */
export type IndicatorValue =
  | { kind: 'number'; operator: IndicatorOperator; number: string; measure: string }
  | { kind: 'graded'; word: string }
  | { kind: 'text'; text: string };

/** Words that grade what cannot be measured, as they are offered. */
export const GRADED_WORDS: readonly string[] = [
  '显著提高',
  '明显提高',
  '有所提高',
  '提高',
  '显著提升',
  '明显提升',
  '有所提升',
  '提升',
  '显著改善',
  '明显改善',
  '有所改善',
  '改善',
  '显著减轻',
  '有所减轻',
  '显著增强',
  '增强',
  '保障',
  '持续保障',
  '促进',
  '及时',
  '合格',
  '规范',
  '完善',
  '长期',
  '优',
  '良',
  '中',
  '差',
];

const WRITTEN: readonly (readonly [string, IndicatorOperator])[] = [
  ['>=', '≥'],
  ['≧', '≥'],
  ['⩾', '≥'],
  ['不低于', '≥'],
  ['不少于', '≥'],
  ['<=', '≤'],
  ['≦', '≤'],
  ['⩽', '≤'],
  ['不超过', '≤'],
  ['不高于', '≤'],
  ...INDICATOR_OPERATORS.filter((operator) => operator !== '').map((operator) => [operator, operator] as const),
];
const NUMBER = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(.*)$/s;
/** No digit and no second comparison: `5%-10%` and `≥90%，≤95%` are texts. `m2` aside, a measure holds no figures. */
const MEASURE = /^(?:m2|[^\d\s≥≤≧≦=<>±~～,，;；。\-—][^\d≥≤≧≦=<>±~～,，;；。\-—]{0,19})?$/;

/** Reads an indicator's value: `≥90%`, `＝12个月`, `<= 73.44 万元`, `显著提高`. */
export function parseIndicatorValue(text: string): IndicatorValue {
  const plain = halfWidth(text).trim();
  if (GRADED_WORDS.includes(plain)) return { kind: 'graded', word: plain };
  const written = WRITTEN.find(([sign]) => plain.startsWith(sign));
  const rest = plain.slice(written?.[0].length ?? 0).trim();
  const [, digits, behind = ''] = NUMBER.exec(rest) ?? [];
  const measure = behind.trim();
  if (digits === undefined || !MEASURE.test(measure)) return { kind: 'text', text };
  return { kind: 'number', operator: written?.[1] ?? '', number: digits.replaceAll(',', ''), measure };
}

/** Writes an indicator's value: what `parseIndicatorValue` reads back as the same. */
export function formatIndicatorValue(value: IndicatorValue): string {
  switch (value.kind) {
    case 'number':
      return `${value.operator}${value.number}${value.measure}`;
    case 'graded':
      return value.word;
    case 'text':
      return value.text;
  }
}

function halfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
}
