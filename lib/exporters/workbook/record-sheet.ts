import type { Workbook } from 'exceljs';
import type { ChoiceLists } from './lists.ts';
import { dressHead, dressQuiet, dressTop, numberFormat } from './sheet-style.ts';
import { sheetValue } from './sheet-value.ts';
import { FIELD_ID, FIRST_ROW, helpOf, type SheetPlan, VALUE, type WorkbookForm } from './workbook-form.ts';

/** Lays out a section that is one record: a line a field, with its value, last year's, and how to fill it. */
export function writeRecord(input: { book: Workbook; form: WorkbookForm; plan: SheetPlan; lists: ChoiceLists }): void {
  const { book, form, plan, lists } = input;
  const { section } = plan;
  const sheet = book.addWorksheet(plan.name, { views: [{ state: 'frozen', xSplit: 2, ySplit: FIRST_ROW - 1 }] });
  [24, 50, 30, 60].forEach((width, at) => {
    const column = sheet.getColumn(at + 2);
    column.width = width;
    column.alignment = { vertical: 'top', wrapText: true };
  });
  dressTop({ sheet, title: `${form.title} · ${section.label}` });
  sheet.getCell('A1').value = `section/${section.id}`;
  sheet.getRow(2).values = [FIELD_ID, '', VALUE];
  ['项目', '填写', '上年（供参考）', '说明'].forEach((text, at) => {
    const cell = sheet.getCell(FIRST_ROW - 1, at + 2);
    cell.value = text;
    dressHead({ cell });
  });
  const cells = form.rows.find((row) => row.section === section.id)?.cells ?? {};
  const before = form.lastYear[section.id] ?? {};
  plan.fields.forEach((field, index) => {
    const line = FIRST_ROW + index;
    sheet.getCell(line, 1).value = field.id;
    const label = sheet.getCell(line, 2);
    label.value = `${field.label}${field.required ? ' *' : ''}${field.measure === undefined ? '' : `（${field.measure}）`}`;
    dressHead({ cell: label });
    [cells, before].forEach((own, at) => {
      const cell = sheet.getCell(line, 3 + at);
      cell.numFmt = numberFormat(field);
      const value = sheetValue({ field, text: own[field.id] ?? '', codes: form.codes });
      if (value !== undefined) cell.value = value;
      if (at === 1) dressQuiet(cell);
    });
    const help = sheet.getCell(line, 5);
    help.value = helpOf({ form, section, field });
    dressQuiet(help);
    const rule = lists.ruleFor(field);
    if (rule !== undefined) sheet.getCell(line, 3).dataValidation = rule;
  });
}
