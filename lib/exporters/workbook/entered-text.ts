import { fieldProblem, plainValue } from '#lib/core/entry/index.ts';
import type { FieldDefinition } from '#lib/core/forms/index.ts';
import { bareDigits, parseAmount } from '#lib/core/money/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { isUncomputed, type RawValue } from './raw-value.ts';
import { choicesOf, hasCodes, type SheetValue, sheetValue } from './sheet-value.ts';
import type { WorkbookForm } from './workbook-form.ts';

/** Longest text of a cell, as everywhere in the forms. */
const TEXT_LIMIT = 20_000;
/** Days between 1899-12-30 and 1970-01-01: spreadsheets count from the former. */
const SERIAL_EPOCH = 25_569;

type Codes = WorkbookForm['codes'];

/**
 * What a field of the form holds when a template's cell says `raw`. A cell that says what the form has already leaves the
 * form's own text, however it is written there.
 * @returns the text, or why the cell cannot be taken, for people
 */
export function enteredText(input: {
  field: FieldDefinition;
  codes: Codes;
  raw: RawValue | undefined;
  current: string;
}): Result<string, string> {
  const { field, codes, raw, current } = input;
  if (isUncomputed(raw))
    return refuse('公式没有算出的结果，请用 Excel 或 WPS 打开、保存后再上传；本来就不填的，请清除公式');
  if (raw !== undefined && 'error' in raw) return refuse(`公式出错（${raw.error}），请改正后再上传`);
  if (isMergedNumber({ field, raw })) return refuse('合并单元格里的数不知道归哪一行，请取消合并后分行填写');
  const written = writtenText({ field, raw });
  if (sameText(written, shownText(sheetValue({ field, text: current, codes })))) return ok(current);
  if (written.trim() === '') return ok('');
  const text = fieldText({ field, codes, written });
  if (text === undefined) return refuse(`“${short(written)}”不在选项中，请从下拉列表里选`);
  if (!text.isWellFormed() || text.includes('\u0000')) return refuse('含有不能保存的字符，请删去后重新输入');
  if (text.length > TEXT_LIMIT) return refuse(`超过 ${TEXT_LIMIT} 个字，请缩短`);
  const problem = fieldProblem({ definition: field, text });
  return problem === undefined ? ok(text) : refuse(problem);
}

/** One number over several lines: taken for each of them it would count several times. */
function isMergedNumber({ field, raw }: { field: FieldDefinition; raw: RawValue | undefined }): boolean {
  const counts = field.kind === 'amount' || field.kind === 'count' || field.kind === 'decimal';
  return counts && raw !== undefined && 'merged' in raw;
}

/** A cell as the text that a person would have typed for it. */
function writtenText({ field, raw }: { field: FieldDefinition; raw: RawValue | undefined }): string {
  if (raw === undefined || 'error' in raw) return '';
  if ('text' in raw) return raw.text;
  if ('day' in raw) return raw.day;
  if ('flag' in raw) return raw.flag ? '是' : '否';
  if (field.kind === 'day' && raw.number > 20_000 && raw.number < 80_000)
    return new Date(Math.floor(raw.number - SERIAL_EPOCH) * 86_400_000).toISOString().slice(0, 10);
  const percent = raw.percent === true && field.kind !== 'amount';
  return percent ? `${numberText(raw.number * 100)}%` : numberText(raw.number);
}

/** The digits that a spreadsheet shows: fifteen count, what lies beyond is noise of its arithmetic. Never `1e+21`. */
export function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  if (Number.isInteger(rounded)) return BigInt(rounded).toString();
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : text;
}

function shownText(value: SheetValue | undefined): string {
  return value === undefined ? '' : typeof value === 'number' ? numberText(value) : value;
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim();
  return plain(a) === plain(b);
}

function fieldText(input: { field: FieldDefinition; codes: Codes; written: string }): string | undefined {
  const { field, codes, written } = input;
  const text = written.replace(/\r\n?/g, '\n');
  const choices = choicesOf({ field, codes });
  if (choices !== undefined) {
    const plain = text.normalize('NFKC').trim();
    const code = hasCodes(field) ? /^([0-9A-Za-z-]+)/.exec(plain)?.[1] : undefined;
    const found = choices.find(({ value, label }) => value === plain || value === code || label === text.trim());
    return found?.value;
  }
  if (field.kind === 'flag') return FLAGS.get(text.normalize('NFKC').trim());
  if (field.kind === 'amount') return amountText(text.trim());
  return plainValue({ kind: field.kind, text });
}

/** A plain number without separators, so that the form holds it as it does any other; an expression as it is. */
function amountText(text: string): string {
  const plain = bareDigits(text) ?? '';
  return parseAmount(text).ok && /^\d+(\.\d+)?$/.test(plain) ? plain : text;
}

const FLAGS: ReadonlyMap<string, string> = new Map(
  Object.entries({ 是: '1', 否: '0', '1': '1', '0': '0', 有: '1', 无: '0' }),
);

function short(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
