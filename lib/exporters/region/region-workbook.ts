import type ExcelJS from 'exceljs';
import type { AgainstEnvelope } from '#lib/core/comparison/index.ts';
import { FEN_PER_YUAN, type Fen } from '#lib/core/money/index.ts';
import { changeOnLastYear, type RegionDepartment, type RegionView } from '#lib/core/screen/index.ts';
import { STATES } from '#lib/core/workflow/index.ts';
import { bookBytes, newBook } from '../book.ts';

type Cell = string | number | null;
type Sheet = { name: string; heads: readonly string[]; rows: readonly (readonly Cell[])[]; amounts: readonly number[] };

/**
 * How far a region has come, as an .xlsx: a sheet by department, one by 类, one by fund; amounts in 元. Texts are written as
 * texts, never as formulas, whatever they begin with.
 */
export async function regionWorkbook(view: RegionView): Promise<Uint8Array> {
  const book = newBook();
  for (const sheet of [departmentSheet(view), classSheet(view), fundSheet(view)]) write(book, sheet);
  return bookBytes(book);
}

function departmentSheet({ sections, total }: RegionView): Sheet {
  const rows = sections.flatMap(({ name, departments }) => departments.map((entry) => departmentRow(name, entry)));
  return {
    name: '部门进度',
    heads: [
      '业务科室',
      '部门编码',
      '部门',
      '轮次',
      '状态',
      '单位已报',
      '单位数',
      '期限余天',
      '阻断',
      '提示',
      '已说明',
      '支出总计',
      '比上年',
      '控制数',
      '本年申报',
      '超控制数',
    ],
    rows: [...rows, ['合计', ...Array<Cell>(10).fill(null), yuan(total.amount), null, ...envelopeCells(total)]],
    amounts: [12, 13, 14, 15, 16],
  };
}

function departmentRow(section: string, entry: RegionDepartment): Cell[] {
  const { key, departmentName, round, state, units, daysLeft, findings, sums } = entry;
  return [
    section,
    key.department,
    departmentName,
    round,
    STATES[state],
    units.in,
    units.all,
    daysLeft ?? null,
    findings?.error ?? null,
    findings?.warning ?? null,
    findings?.overruled ?? null,
    yuan(sums.amount),
    yuan(changeOnLastYear(entry)),
    ...envelopeCells(sums),
  ];
}

function classSheet({ classes, total }: RegionView): Sheet {
  return {
    name: '按功能分类',
    heads: ['类', '名称', '支出总计'],
    rows: [...classes.map(({ code, name, amount }) => [code, name, yuan(amount)]), ['合计', null, yuan(total.amount)]],
    amounts: [3],
  };
}

function fundSheet({ funds, total }: RegionView): Sheet {
  return {
    name: '按资金性质',
    heads: ['资金性质', '支出总计', '控制数', '本年申报', '超控制数'],
    rows: [
      ...funds.map(({ name, ...sums }) => [name, yuan(sums.amount), ...envelopeCells(sums)]),
      ['合计', yuan(total.amount), ...envelopeCells(total)],
    ],
    amounts: [2, 3, 4, 5],
  };
}

function envelopeCells({ envelope, asked, over }: AgainstEnvelope): Cell[] {
  return [yuan(envelope), yuan(asked), yuan(over)];
}

/** 元 with two decimals, as a number that a spreadsheet adds up. */
function yuan(amount: Fen | undefined): Cell {
  return amount === undefined ? null : amount / FEN_PER_YUAN;
}

function write(book: ExcelJS.Workbook, { name, heads, rows, amounts }: Sheet): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...heads]).font = { bold: true };
  for (const row of rows) sheet.addRow([...row]);
  heads.forEach((head, at) => {
    sheet.getColumn(at + 1).width = amounts.includes(at + 1) ? 18 : Math.max(10, head.length * 3);
  });
  for (const at of amounts) sheet.getColumn(at).numFmt = '#,##0.00';
}
