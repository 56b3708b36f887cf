import type { Workbook } from 'exceljs';
import { fieldsOf, helpOf, type WorkbookForm } from './workbook-form.ts';

const RULES = [
  '这份模板只用于上面写明的单位、年度和表，不能用来上传到别处。',
  '可以改内容、加行、排序、筛选、加自己的列；隐藏的第2行和第1列是系统用的，请不要删。',
  '金额以元为单位，也可以写“12万元”或算式，如 68人×900元/人·月×12月；单元格里的公式按算出的结果取。',
  '新增一行：在最后一行下面接着填。删除一行：把这一行的内容全部清空。整行删掉的，上传时不会删除系统里的行。',
  '填好后在系统里打开同一张表，选“上传”，核对差异后再应用；核对之前什么都不会改。',
];

/** The first sheet: what the form is for, how it is filled, what each field means. */
export function writeInstructions({ book, form }: { book: Workbook; form: WorkbookForm }): void {
  const { definition, help, identity } = form;
  const sheet = book.addWorksheet('填写说明');
  [28, 90].forEach((width, at) => {
    const column = sheet.getColumn(at + 1);
    column.width = width;
    column.alignment = { vertical: 'top', wrapText: true };
  });
  sheet.addRow([form.title]).font = { bold: true, size: 14 };
  const part = (title: string, lines: readonly string[]) => {
    sheet.addRow([]);
    sheet.addRow([title]).font = { bold: true };
    lines.forEach((line, at) => {
      sheet.addRow([`${at + 1}`, line]);
    });
  };
  part('这张表做什么用', [help.purpose]);
  part('怎么填', help.steps);
  part('模板的用法', RULES);
  if (help.basis !== undefined) part('依据', help.basis);
  for (const section of definition.sections) {
    sheet.addRow([]);
    sheet.addRow([section.label]).font = { bold: true };
    for (const field of fieldsOf({ section, year: identity.year }))
      sheet.addRow([`${field.label}${field.required ? '（必填）' : ''}`, helpOf({ form, section, field })]);
  }
}
