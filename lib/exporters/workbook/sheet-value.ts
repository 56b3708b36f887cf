import { evaluateAmount } from '#lib/core/expression/index.ts';
import type { Choice, FieldDefinition } from '#lib/core/forms/index.ts';
import type { CodeKind, WorkbookForm } from './workbook-form.ts';

/** Digits that a spreadsheet keeps of a number: what has more goes in as text. */
const EXACT_DIGITS = 15;

/** What a cell of a sheet holds. */
export type SheetValue = string | number;

/** Codes or choices that a field takes, where it takes only some. */
export function choicesOf({ field, codes }: { field: FieldDefinition; codes: WorkbookForm['codes'] }) {
  return field.choices ?? codes[field.kind as CodeKind];
}

/** Whether a field's choices are codes, shown with their names behind them. */
export function hasCodes(field: FieldDefinition): boolean {
  return ['function', 'economic', 'project', 'unit'].includes(field.kind);
}

/** How a choice stands in a sheet: `30101 基本工资`, or its label alone. */
export function choiceText({ field, choice }: { field: FieldDefinition; choice: Choice }): string {
  return hasCodes(field) ? `${choice.value} ${choice.label}` : choice.label;
}

/** A form's cell as its sheet holds it; nothing where it is empty. What a number cannot keep goes in as text. */
export function sheetValue(input: {
  field: FieldDefinition;
  text: string;
  codes: WorkbookForm['codes'];
}): SheetValue | undefined {
  const { field, text } = input;
  if (text === '') return undefined;
  const choice = choicesOf(input)?.find(({ value }) => value === text);
  if (choice !== undefined) return choiceText({ field, choice });
  switch (field.kind) {
    case 'flag':
      return text === '1' ? '是' : text === '0' ? '否' : text;
    case 'amount': {
      const outcome = evaluateAmount(text);
      return outcome.ok && outcome.value.expression === undefined
        ? exactNumber(String(outcome.value.amount / 100), text)
        : text;
    }
    case 'count':
    case 'decimal':
    case 'year':
      return exactNumber(text, text);
    default:
      return text;
  }
}

function exactNumber(digits: string, text: string): SheetValue {
  const plain = /^-?(0|[1-9]\d*)(\.\d+)?$/.test(digits);
  const count = digits.replace(/\D/g, '').length;
  return plain && count <= EXACT_DIGITS ? Number(digits) : text;
}
