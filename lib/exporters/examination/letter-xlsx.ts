import ExcelJS from 'exceljs';
import { type ExaminedReport, ruleGroup } from '#lib/core/examination/index.ts';
import { findingWords, reportTitle, SEVERITY_WORDS, summaryWords } from './words.ts';

const COLUMNS = [
  { header: '序号', width: 6 },
  { header: '程度', width: 9 },
  { header: '类别', width: 11 },
  { header: '规则', width: 9 },
  { header: '位置', width: 24 },
  { header: '原文', width: 48 },
  { header: '现为', width: 16 },
  { header: '应为', width: 16 },
  { header: '尾差', width: 7 },
  { header: '意见', width: 60 },
];

/** The findings as a workbook, a line each, to be sorted and sent back; a second sheet says what was not checked. */
export async function examinationXlsx(report: ExaminedReport): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  // The same examination gives the same file: no clock.
  book.created = new Date(0);
  book.modified = new Date(0);
  const sheet = book.addWorksheet('整改意见', { views: [{ state: 'frozen', ySplit: 3 }] });
  sheet.columns = COLUMNS.map(({ width }) => ({
    width,
    style: { alignment: { wrapText: true, vertical: 'top' }, numFmt: '@' },
  }));
  sheet.addRow([`关于${reportTitle(report)}公开文本的整改意见`]).font = { bold: true, size: 13 };
  sheet.addRow([summaryWords(report)]);
  for (const line of [1, 2]) {
    sheet.mergeCells(line, 1, line, COLUMNS.length);
    sheet.getCell(line, 1).alignment = { wrapText: false, vertical: 'middle' };
  }
  sheet.addRow(COLUMNS.map(({ header }) => header)).font = { bold: true };
  report.examination.findings.forEach((finding, at) => {
    const { place, quote, stated, expected, message } = findingWords({ finding, report });
    const { severity, rule, tail } = finding;
    const group = ruleGroup(rule).name;
    sheet.addRow([
      at + 1,
      SEVERITY_WORDS[severity],
      group,
      rule,
      place,
      quote,
      stated,
      expected,
      tail ? '是' : '',
      message,
    ]);
  });
  const missed = book.addWorksheet('没有核对');
  missed.columns = [{ width: 48 }, { width: 80 }];
  missed.addRow(['内容', '原因']).font = { bold: true };
  for (const { what, why } of report.examination.notChecked) missed.addRow([what, why]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
