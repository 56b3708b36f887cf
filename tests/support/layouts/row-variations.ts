import {
  cellsOfBodies,
  isAmountPlace,
  isStatement,
  type Laid,
  type Sheet,
  sheets,
  type Variation,
  wide,
} from './sheets.ts';

const labels = (report: Laid, change: (text: string, spot: { sheet: Sheet; place: number }) => string): Laid =>
  cellsOfBodies(report, (text, { isAmount, sheet, place }) =>
    isAmount || text === '' ? text : change(text, { sheet, place }),
  );
const NUMBERED = /^(?:[一二三四五六七八九十廿]+、|\([一二三四五六七八九十廿]+\)\s*)/;

/** A row under the head that numbers the columns. */
function withColumnNumbers(sheet: Sheet): Sheet {
  const [first] = sheet.body;
  if (isStatement(sheet) || first === undefined) return sheet;
  const own = first.map((_, place) =>
    wide(isAmountPlace(sheet, place) ? String(place - sheet.labels + 1) : place === 0 ? '栏次' : '**'),
  );
  return { ...sheet, body: [own, ...sheet.body] };
}

/** In which order rows stand, and how they are called. */
export const ROW_VARIATIONS: readonly Variation[] = [
  {
    name: '合计在最后一行',
    change: (report) =>
      sheets(report, (sheet) =>
        isStatement(sheet) || sheet.id === 'three-public'
          ? sheet
          : { ...sheet, body: [...sheet.body.slice(1), ...sheet.body.slice(0, 1)] },
      ),
  },
  { name: '合计写总计', change: (report) => labels(report, (text) => (text === '合计' ? '总计' : text)) },
  { name: '合计字间空格', change: (report) => labels(report, (text) => (text === '合计' ? '合　　计' : text)) },
  {
    name: '名称按级缩进',
    change: (report) => labels(report, (text, { sheet }) => (isStatement(sheet) ? text : `\u3000\u3000${text}`)),
  },
  {
    name: '名称里有换行',
    change: (report) =>
      labels(report, (text, { sheet }) =>
        text.length > 9 && !isStatement(sheet) ? `${text.slice(0, 7)}\n${text.slice(7)}` : text,
      ),
  },
  {
    name: '收支总表去序号',
    change: (report) =>
      labels(report, (text, { sheet }) =>
        isStatement(sheet) && !/本年|上年|年终/.test(text) ? text.replace(NUMBERED, '') : text,
      ),
  },
  { name: '表头下有栏次行', change: (report) => sheets(report, withColumnNumbers) },
];
