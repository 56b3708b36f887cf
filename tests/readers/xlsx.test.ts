import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { gridsOf, linesOf, readOf } from './support/read-shapes.ts';

it('reads the sheets of a workbook as they are shown, merged cells once and hidden sheets not at all', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('收支总表');
  sheet.addRow(['部门收支总表']);
  sheet.addRow(['收入', null, '占比']);
  sheet.addRow(['合计', 8020.58, 0.99994]);
  sheet.addRow(['其他', { formula: '1+1', result: 2 }, null]);
  sheet.mergeCells('A2:B2');
  sheet.getCell('B3').numFmt = '#,##0.00';
  sheet.getCell('B4').numFmt = '0.00';
  sheet.getCell('C3').numFmt = '0.00%';
  book.addWorksheet('底稿', { state: 'hidden' }).addRow(['不公开']);
  const read = await readOf(new Uint8Array(await book.xlsx.writeBuffer()));
  expect(linesOf(read)).toEqual(['收支总表', '部门收支总表']);
  expect(gridsOf(read)).toEqual([
    [
      ['收入 2×1', '占比'],
      ['合计', '8,020.58', '99.99%'],
      ['其他', '2.00', ''],
    ],
  ]);
  expect(read.notRead).toEqual([{ what: '工作表“底稿”', why: expect.any(String) }]);
});
