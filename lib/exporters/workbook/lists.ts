import type { DataValidation, Workbook } from 'exceljs';
import type { FieldDefinition } from '#lib/core/forms/index.ts';
import { choicesOf, choiceText, hasCodes } from './sheet-value.ts';
import { LISTS_SHEET, type SheetPlan, type WorkbookForm } from './workbook-form.ts';

/** What can be chosen in a column: each list once, on a hidden sheet, because a list inside a rule has 255 signs at most. */
export type ChoiceLists = {
  /** The rule for a field that takes only some values; nothing for the others. */
  ruleFor: (field: FieldDefinition) => DataValidation | undefined;
  /** The rule for naming the row above. */
  parentRule: (labels: readonly string[]) => DataValidation | undefined;
  write: (book: Workbook) => void;
};

/** Collects the lists of a form. */
export function choiceLists({ form, plans }: { form: WorkbookForm; plans: readonly SheetPlan[] }): ChoiceLists {
  const columns: string[][] = [];
  const ranges = new Map<string, string>();
  const rangeOf = (texts: readonly string[]): string | undefined => {
    if (texts.length === 0) return undefined;
    const key = texts.join('\n');
    const known = ranges.get(key);
    if (known !== undefined) return known;
    columns.push([...texts]);
    const letter = columnLetter(columns.length);
    const range = `'${LISTS_SHEET}'!$${letter}$1:$${letter}$${texts.length}`;
    ranges.set(key, range);
    return range;
  };
  const textsOf = (field: FieldDefinition): string[] => {
    if (field.kind === 'flag') return ['是', '否'];
    return (choicesOf({ field, codes: form.codes }) ?? []).map((choice) => choiceText({ field, choice }));
  };
  // Taken before the sheets are written, so that the lists stand in the order of the fields.
  for (const { fields } of plans) for (const field of fields) rangeOf(textsOf(field));
  const rule = (range: string | undefined, strict: boolean): DataValidation | undefined =>
    range === undefined
      ? undefined
      : {
          type: 'list',
          allowBlank: true,
          formulae: [range],
          showErrorMessage: strict,
          errorTitle: '不在选项中',
          error: '请从下拉列表里选一项',
        };
  return {
    // A code may be typed without its name.
    ruleFor: (field) => rule(rangeOf(textsOf(field)), !hasCodes(field)),
    parentRule: (labels) => rule(rangeOf(labels), false),
    write: (book) => {
      if (columns.length === 0) return;
      const sheet = book.addWorksheet(LISTS_SHEET, { state: 'veryHidden' });
      columns.forEach((texts, at) => {
        texts.forEach((text, row) => {
          sheet.getCell(row + 1, at + 1).value = text;
        });
      });
    },
  };
}

/** `A` of 1, `AA` of 27. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
