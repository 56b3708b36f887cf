import type { Workbook, Worksheet } from 'exceljs';
import type { FieldDefinition } from '#lib/core/forms/index.ts';
import { type ChoiceLists, columnLetter } from './lists.ts';
import { dressHead, dressQuiet, dressTop, fieldWidth, numberFormat } from './sheet-style.ts';
import { type SheetValue, sheetValue } from './sheet-value.ts';
import {
  FIRST_ROW,
  helpOf,
  LAST_YEAR,
  NUMBER,
  PARENT,
  ROW_ID,
  rowNumber,
  type SheetPlan,
  type WorkbookForm,
} from './workbook-form.ts';

/** Rows below the last that formats and lists reach. */
const SPARE = 300;

type SheetColumn = {
  id: string;
  label: string;
  width: number;
  help?: string;
  field?: FieldDefinition;
  quiet?: boolean;
  value: (row: SheetPlan['rows'][number], at: number) => SheetValue | undefined;
};

/** Lays out a section that is a list: hidden ids, heads with their help, a row each, room for more. */
export function writeList(input: {
  book: Workbook;
  form: WorkbookForm;
  plan: SheetPlan;
  plans: readonly SheetPlan[];
  lists: ChoiceLists;
}): void {
  const { book, form, plan, lists } = input;
  const columns = columnsOf(input);
  const frozen = columns.findIndex(({ field }) => field !== undefined) + 2;
  const sheet = book.addWorksheet(plan.name, {
    views: [{ state: 'frozen', xSplit: frozen, ySplit: FIRST_ROW - 1 }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  columns.forEach((column, at) => {
    const target = sheet.getColumn(at + 2);
    target.width = column.width;
    target.alignment = { vertical: 'top', wrapText: true };
    if (column.field !== undefined) target.numFmt = numberFormat(column.field);
    if (column.quiet) dressQuiet(target);
  });
  dressTop({ sheet, title: `${form.title} · ${plan.section.label}` });
  sheet.getCell('A1').value = `section/${plan.section.id}`;
  sheet.getCell('A2').value = ROW_ID;
  columns.forEach((column, at) => {
    sheet.getCell(2, at + 2).value = column.id;
    const head = sheet.getCell(FIRST_ROW - 1, at + 2);
    head.value = column.label;
    head.numFmt = '@';
    dressHead({ cell: head, help: column.help });
  });
  plan.rows.forEach((row, index) => {
    sheet.getCell(FIRST_ROW + index, 1).value = row.id;
    columns.forEach((column, at) => {
      const value = column.value(row, index);
      if (value !== undefined) sheet.getCell(FIRST_ROW + index, at + 2).value = value;
    });
  });
  addRules({ sheet, columns, last: FIRST_ROW + plan.rows.length + SPARE, input, lists });
}

function columnsOf(input: Parameters<typeof writeList>[0]): SheetColumn[] {
  const { form, plan, plans } = input;
  const { section } = plan;
  const columns: SheetColumn[] = [];
  if (plan.numbered)
    columns.push({
      id: NUMBER,
      label: '编号',
      width: 14,
      help: `另一张表用它指明属于哪个${section.label}。新增的行请接着编号。`,
      value: (_, at) => rowNumber({ section, at }),
    });
  const above = plans.find((other) => other.section.id === section.parent);
  if (above !== undefined) {
    const numbers = parentNumbers(above);
    columns.push({
      id: PARENT,
      label: `所属${above.section.label}`,
      width: 14,
      help: `填“${above.name}”表里的编号，如 ${rowNumber({ section: above.section, at: 0 })}。`,
      value: (row) => numbers.get(row.parent ?? ''),
    });
  }
  for (const field of plan.fields) {
    columns.push({
      id: field.id,
      label: `${field.label}${field.required ? ' *' : ''}${field.measure === undefined ? '' : `（${field.measure}）`}`,
      width: fieldWidth(field),
      help: helpOf({ form, section, field }),
      field,
      value: (row) => sheetValue({ field, text: row.cells[field.id] ?? '', codes: form.codes }),
    });
    if (!plan.rows.some((row) => form.lastYear[row.id]?.[field.id] !== undefined)) continue;
    columns.push({
      id: `${LAST_YEAR}${field.id}`,
      label: `上年${field.label}（供参考）`,
      width: fieldWidth(field),
      field,
      quiet: true,
      value: (row) => sheetValue({ field, text: form.lastYear[row.id]?.[field.id] ?? '', codes: form.codes }),
    });
  }
  return columns;
}

function parentNumbers({ section, rows }: SheetPlan): Map<string, string> {
  return new Map(rows.map((row, at) => [row.id, rowNumber({ section, at })]));
}

function addRules(input: {
  sheet: Worksheet;
  columns: readonly SheetColumn[];
  last: number;
  lists: ChoiceLists;
  input: { plan: SheetPlan; plans: readonly SheetPlan[] };
}): void {
  const { sheet, columns, last, lists } = input;
  const above = input.input.plans.find(({ section }) => section.id === input.input.plan.section.parent);
  columns.forEach(({ id, field, quiet }, at) => {
    const parents = id === PARENT && above !== undefined ? [...parentNumbers(above).values()] : [];
    const rule = field === undefined ? lists.parentRule(parents) : quiet ? undefined : lists.ruleFor(field);
    if (rule === undefined) return;
    const letter = columnLetter(at + 2);
    // One rule for the whole column; the declared types know only rules of single cells.
    const rules = (sheet as Worksheet & { dataValidations: { add: (range: string, rule: object) => void } })
      .dataValidations;
    rules.add(`${letter}${FIRST_ROW}:${letter}${last}`, rule);
  });
}
