import { cellsOfBodies, isAmountPlace, type Laid, type Sheet, sheets, type Variation } from './sheets.ts';

const AMOUNT = /^-?\d+\.\d{2}$/;
const amounts = (report: Laid, change: (text: string) => string): Laid =>
  cellsOfBodies(report, (text, { isAmount }) => (isAmount && AMOUNT.test(text) ? change(text) : text));
const zeros = (report: Laid, into: string): Laid =>
  cellsOfBodies(report, (text, { isAmount }) => (isAmount && (text === '0.00' || text === '') ? into : text));

const thousands = (text: string) => text.replace(/\B(?=(\d{3})+\.)/g, ',');
const full = (text: string) =>
  text.replace(/[\d.]/g, (sign) => (sign === '.' ? '．' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)));

/** The same table in 元. */
function inYuan(sheet: Sheet): Sheet {
  const yuan = (text: string) => (AMOUNT.test(text) ? (Math.round(Number(text) * 100) * 100).toFixed(2) : text);
  const body = sheet.body.map((cells) =>
    cells.map((cell, place) => (isAmountPlace(sheet, place) ? { ...cell, text: yuan(cell.text) } : cell)),
  );
  return { ...sheet, body, caption: { ...sheet.caption, measure: '单位：元' } };
}

/** How amounts are written in tables. */
export const AMOUNT_VARIATIONS: readonly Variation[] = [
  { name: '千分位', change: (report) => amounts(report, thousands) },
  { name: '全角数字', change: (report) => amounts(report, full) },
  { name: '金额去尾零', change: (report) => amounts(report, (text) => String(Number(text))) },
  { name: '金额后带万元', change: (report) => amounts(report, (text) => `${text}万元`) },
  { name: '金额前有货币符号', change: (report) => amounts(report, (text) => `¥${thousands(text)}`) },
  { name: '金额里有空格', change: (report) => amounts(report, (text) => ` ${text}\u00a0`) },
  { name: '全表以元为单位', change: (report) => sheets(report, inYuan) },
  {
    name: '一张表以元为单位',
    change: (report) => sheets(report, (sheet) => (sheet.id === 'general-basic' ? inYuan(sheet) : sheet)),
  },
];

/** How amounts of nothing are written. */
export const ZERO_VARIATIONS: readonly Variation[] = [
  { name: '零留空', change: (report) => zeros(report, '') },
  { name: '零写0.00', change: (report) => zeros(report, '0.00') },
  { name: '零写0', change: (report) => zeros(report, '0') },
  { name: '零写短横', change: (report) => zeros(report, '-') },
  { name: '零写长横', change: (report) => zeros(report, '——') },
  { name: '零写斜线', change: (report) => zeros(report, '/') },
];
