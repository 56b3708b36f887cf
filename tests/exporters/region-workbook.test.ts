import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { fen } from '#lib/core/money/index.ts';
import type { RegionView } from '#lib/core/screen/index.ts';
import { regionWorkbook } from '#lib/exporters/region/index.ts';

const sums = { amount: fen(123_456_78), envelope: fen(100_000_00), asked: fen(123_456_78), over: fen(23_456_78) };
const counts = { states: [{ state: 'drafting' as const, count: 1 }], late: 0, all: 1 };
const view: RegionView = {
  region: { code: '420199000', name: '某某区' },
  year: 2026,
  counts,
  sections: [
    {
      code: '01',
      name: '+SUM(A1)',
      counts,
      sums,
      departments: [
        {
          key: { region: '420199000', department: '101', year: 2026 },
          departmentName: '=HYPERLINK("http://a")',
          section: { code: '01', name: '+SUM(A1)' },
          state: 'drafting',
          round: 1,
          total: fen(123_456_78),
          stale: true,
          units: { in: 0, all: 2 },
          mine: false,
          sums,
        },
      ],
    },
  ],
  total: sums,
  classes: [{ code: '210', name: '@卫生健康支出', amount: fen(123_456_78) }],
  funds: [{ name: '一般公共预算', ...sums }],
};

describe('the region as a workbook', () => {
  const sheet = async (name: string) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await regionWorkbook(view)).buffer as ArrayBuffer);
    const found = book.getWorksheet(name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  };

  it('holds exact amounts in 元, as numbers', async () => {
    const departments = await sheet('部门进度');
    expect(departments.getRow(2).getCell(12).value).toBe(123_456.78);
    expect(departments.getRow(3).getCell(16).value).toBe(23_456.78);
    expect((await sheet('按资金性质')).getRow(2).getCell(3).value).toBe(100_000);
    expect((await sheet('按功能分类')).getRow(3).getCell(3).value).toBe(123_456.78);
  });

  it('keeps a name that begins like a formula a text', async () => {
    const row = (await sheet('部门进度')).getRow(2);
    expect([row.getCell(1).type, row.getCell(3).type]).toEqual([ExcelJS.ValueType.String, ExcelJS.ValueType.String]);
    expect(row.getCell(3).value).toBe('=HYPERLINK("http://a")');
    expect(row.getCell(3).formula).toBeUndefined();
  });
});
