import { applyTyped } from '#lib/core/expression/index.ts';
import type { FormRow } from '#lib/core/forms/index.ts';
import { bareDigits, formatPackageAmount, parseAmount } from '#lib/core/money/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { describeAmountError } from './amount-words.ts';
import type { GridColumn, GridMeasure, LedgerGridProps } from './grid-column.ts';
import { plainText } from './plain-text.ts';

/** What came in: the text, and the exact number behind it where the clipboard carries one. */
export type Incoming = { text: string; number?: number | undefined };

/** How cells of a grid are read. */
export type ReadingRules = {
  measure: GridMeasure;
  evaluate: LedgerGridProps['evaluate'];
};

type Reading = { column: GridColumn; incoming: Incoming; row: FormRow | undefined; rules: ReadingRules };

/** What accountants write for nothing. */
const NOTHING = /^[-－—–―/／]+$/;
/** Whole numbers without a leading zero, with separators or without, small enough to be exact in 分. */
const WHOLE = /^[1-9]\d{0,2}(,\d{3}){0,3}$|^[1-9]\d{0,11}$/;
const YES = new Set(['是', '有', '√', '✓', '✔', '1', 'y', 'yes', 'true']);
const NO = new Set(['否', '无', '×', '✗', '✘', 'x', '0', 'n', 'no', 'false']);

/**
 * The text to keep of what was typed or pasted into a column, or in words why it cannot be taken. Nothing is ever rounded.
 */
export function readCell(reading: Reading): Result<string, string> {
  const { column, incoming } = reading;
  const text = incoming.text.trim();
  if (text === '') return ok('');
  if (column.read !== undefined) return column.read(text);
  switch (column.kind) {
    case 'amount':
      return readAmount(reading);
    case 'count':
    case 'decimal':
      return readNumber(reading);
    case 'year':
      return readYear(text);
    case 'day':
      return readDay(text);
    case 'choice':
      return readChoice({ column, text });
    case 'flag':
      return readFlag(text);
    case 'long-text':
      return ok(incoming.text.replaceAll('\r\n', '\n').trimEnd());
    case 'text':
    case 'indicator-value':
    case 'computed':
      return ok(text.replace(/\s*[\r\n]+\s*/g, ' '));
    default:
      return ok(plainText(text));
  }
}

function readAmount({ column, incoming, row, rules }: Reading): Result<string, string> {
  const bare = incoming.text.trim();
  // Most of what is pasted is plain whole 元: it is read as it stands.
  if (rules.measure === '元' && incoming.number === undefined && WHOLE.test(bare)) return ok(bare.replaceAll(',', ''));
  const text = plainText(bare);
  if (NOTHING.test(text)) return ok('');
  const exact = incoming.number === undefined ? undefined : exactDecimal(incoming.number);
  const amount = parseAmount(exact ?? text, rules.measure);
  if (amount.ok) return ok(formatPackageAmount(amount.value));
  if (amount.error.code === 'TOO_MANY_DECIMALS' && exact !== undefined) {
    const shown = parseAmount(text, rules.measure);
    if (shown.ok) return ok(formatPackageAmount(shown.value));
  }
  const expression = incoming.text.trim().replace(/^[=＝]\s*/, '');
  if (amount.error.code === 'NOT_A_NUMBER' && rules.evaluate !== undefined) {
    const asked = row ?? { id: '', section: '', rank: '', cells: {} };
    const value = rules.evaluate({ text: expression, row: asked, field: column.field });
    return value.ok ? ok(applyTyped({ typed: expression, before: '', unit: rules.measure })) : value;
  }
  return refuse(describeAmountError(amount.error));
}

/**
 * The decimal that a spreadsheet's binary number stands for: `52.860000000000007` is 52.86.
 * @returns digits without exponent; absent where there are too many
 */
function exactDecimal(value: number): string | undefined {
  if (!Number.isFinite(value) || Math.abs(value) >= 1e15) return undefined;
  const short = Number(value.toPrecision(15));
  return /e/.test(String(short)) ? short.toFixed(10) : String(short);
}

function readNumber({ column, incoming }: Reading): Result<string, string> {
  let text = plainText(incoming.text);
  if (NOTHING.test(text)) return ok('');
  if (incoming.number !== undefined) text = exactDecimal(incoming.number) ?? text;
  if (column.measure !== undefined && text.endsWith(column.measure)) text = text.slice(0, -column.measure.length);
  const minus = text.startsWith('-') ? '-' : '';
  const bare = bareDigits(text.slice(minus.length).trim());
  if (bare === undefined) return refuse('不是数字');
  const digits = `${minus}${bare}`;
  const short = digits.includes('.') ? digits.replace(/\.?0*$/, '') : digits;
  if (column.kind === 'count' && short.includes('.')) return refuse('应为整数');
  return ok(short.replace(/^(-?)0+(?=\d)/, '$1').replace(/^(-?)\./, '$10.'));
}

function readYear(text: string): Result<string, string> {
  const year = /^(\d{4})\s*年?度?$/.exec(plainText(text))?.[1];
  return year === undefined ? refuse('应为四位年份') : ok(year);
}

const DAYS = [
  /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T].*)?$/,
  /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];

function readDay(text: string): Result<string, string> {
  const plain = plainText(text);
  const found = DAYS.map((form) => form.exec(plain)).find((match) => match !== null);
  const [, year = '', month = '', day = ''] = found ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return found !== undefined && real ? ok(iso) : refuse('不是日期');
}

function readChoice({ column, text }: { column: GridColumn; text: string }): Result<string, string> {
  const plain = plainText(text);
  const choices = column.choices ?? [];
  const found = choices.find(({ value }) => value === plain) ?? choices.find(({ label }) => plainText(label) === plain);
  if (found !== undefined) return ok(found.value);
  return refuse(`应为：${choices.map(({ label }) => label).join('、')}`);
}

function readFlag(text: string): Result<string, string> {
  const plain = plainText(text).toLowerCase();
  if (YES.has(plain)) return ok('1');
  if (NO.has(plain) || NOTHING.test(plain)) return ok('0');
  return refuse('应为“是”或“否”');
}
