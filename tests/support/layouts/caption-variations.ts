import {
  type Cells,
  type Item,
  type Laid,
  type Sheet,
  sheets,
  texts,
  type Variation,
  wide,
  widthOf,
} from './sheets.ts';

const NUMERALS = '零一二三四五六七八九十';
const SHORT: Readonly<Record<string, string>> = {
  'income-and-expenditure': '收支预算总表',
  income: '收入预算总表',
  expenditure: '支出预算总表',
  appropriation: '财政拨款收支预算总表',
  'general-by-function': '一般公共预算支出预算表',
  'general-by-unit': '一般公共预算支出预算表（按单位）',
  'general-basic': '一般公共预算基本支出预算表',
  'three-public': '“三公”经费预算表',
  'government-fund': '政府性基金预算支出情况表',
  'state-capital': '国有资本经营预算支出情况表',
  projects: '项目支出预算表',
};
const FORMAL: Readonly<Record<string, string>> = {
  'income-and-expenditure': '部门收支总体情况表',
  income: '部门收入总体情况表',
  expenditure: '部门支出总体情况表',
  appropriation: '财政拨款收支总体情况表',
  'general-by-function': '一般公共预算支出情况表',
  'general-basic': '一般公共预算基本支出情况表',
  'three-public': '一般公共预算“三公”经费支出情况表',
  'government-fund': '政府性基金预算支出情况表',
  'state-capital': '国有资本经营预算支出情况表',
  projects: '部门预算项目支出明细表',
};

const caption = (report: Laid, change: (sheet: Sheet) => Partial<Sheet['caption']>): Laid =>
  sheets(report, (sheet) => ({ ...sheet, caption: { ...sheet.caption, ...change(sheet) } }));
const year = (report: Laid) =>
  /(20\d{2})年/.exec(report.map((item) => (item.kind === 'text' ? item.text : '')).join(''))?.[1] ?? '';
const digit = (number: string) => /\d+(?:-\d)?/.exec(number)?.[0] ?? '';

/** The caption and the head once more in front of the rows behind the middle, as a page begins with them. */
function parted(sheet: Sheet, again: (rest: Sheet) => Sheet): readonly Item[] {
  if (sheet.body.length < 8) return [sheet];
  const middle = Math.floor(sheet.body.length / 2);
  const first = { ...sheet, body: sheet.body.slice(0, middle) };
  return [first, again({ ...sheet, body: sheet.body.slice(middle) })];
}

const none = { number: '', title: '', owner: '', measure: '' };
const blank = (width: number): Cells => Array.from({ length: width }, () => wide(''));

/** How tables are titled, numbered and put on pages. */
export const CAPTION_VARIATIONS: readonly Variation[] = [
  {
    name: '公开01表',
    change: (report) =>
      caption(report, ({ caption: { number } }) => ({ number: `公开${digit(number).padStart(2, '0')}表` })),
  },
  {
    name: '附表1',
    change: (report) => caption(report, ({ caption: { number } }) => ({ number: number.replace('表', '附表') })),
  },
  {
    name: '表一',
    change: (report) =>
      caption(report, ({ caption: { number } }) => ({
        number: number.replace(/\d+/, (text) =>
          Number(text) <= 10 ? NUMERALS.charAt(Number(text)) : `十${NUMERALS.charAt(Number(text) - 10)}`,
        ),
      })),
  },
  {
    name: '预算公开表1',
    change: (report) => caption(report, ({ caption: { number } }) => ({ number: `预算公开${number}` })),
  },
  {
    name: '附件1-1',
    change: (report) => caption(report, ({ caption: { number } }) => ({ number: `附件1-${digit(number)}` })),
  },
  { name: '没有表号', change: (report) => caption(report, () => ({ number: '' })) },
  {
    name: '表号表名同行',
    change: (report) =>
      caption(report, ({ caption: { number, title } }) => ({ number: '', title: `${number}：${title}` })),
  },
  {
    name: '表名带部门和年份',
    change: (report) => caption(report, ({ caption: { title } }) => ({ title: `某某部门${year(report)}年${title}` })),
  },
  {
    name: '表名简称',
    change: (report) => caption(report, ({ id, caption: { title } }) => ({ title: SHORT[id] ?? title })),
  },
  {
    name: '表名全称',
    change: (report) => caption(report, ({ id, caption: { title } }) => ({ title: FORMAL[id] ?? title })),
  },
  {
    name: '表名字间空格',
    change: (report) => caption(report, ({ caption: { title } }) => ({ title: [...title].join(' ') })),
  },
  { name: '没有表名', change: (report) => caption(report, () => ({ title: '', number: '' })) },
  { name: '表名在表格第一行', change: (report) => sheets(report, (sheet) => ({ ...sheet, printed: 'inside' })) },
  { name: '表名在表下', change: (report) => sheets(report, (sheet) => ({ ...sheet, printed: 'below' })) },
  {
    name: '部门和单位在一行',
    change: (report) =>
      caption(report, ({ caption: { owner, measure } }) => ({
        owner: `部门：${owner.replace(/.*\]/, '')}　　　　${measure}`,
        measure: '',
      })),
  },
  {
    name: '金额单位：万元',
    change: (report) =>
      caption(report, ({ caption: { measure } }) => ({ measure: measure.replace('单位：', '金额单位：人民币') })),
  },
  { name: '没有部门行', change: (report) => caption(report, () => ({ owner: '' })) },
  {
    name: '各表倒序',
    change: (report) => {
      const own = report.filter((item) => item.kind === 'sheet').reverse();
      return report.map((item) => (item.kind === 'sheet' ? (own.shift() ?? item) : item));
    },
  },
  {
    name: '跨页续表',
    change: (report) =>
      sheets(report, (sheet) =>
        parted(sheet, (rest) => ({ ...rest, caption: { ...none, title: `${sheet.caption.title}（续）` } })),
      ),
  },
  {
    name: '跨页重印表头',
    change: (report) => sheets(report, (sheet) => parted(sheet, (rest) => ({ ...rest, caption: none }))),
  },
  {
    name: '跨页没有表头',
    change: (report) => sheets(report, (sheet) => parted(sheet, (rest) => ({ ...rest, caption: none, head: [] }))),
  },
  {
    name: '表中重印表头',
    change: (report) =>
      sheets(report, (sheet) =>
        parted(sheet, (rest) => rest).length === 1
          ? sheet
          : { ...sheet, body: sheet.body.toSpliced(6, 0, ...sheet.head) },
      ),
  },
  {
    name: '页码夹在文字里',
    change: (report) =>
      report.flatMap((item, index): Item[] =>
        index % 17 === 16 && item.kind === 'text'
          ? [item, { kind: 'text', text: `— ${Math.ceil(index / 17)} —` }]
          : [item],
      ),
  },
  {
    name: '页眉夹在文字里',
    change: (report) => {
      const head = report.find((item) => item.kind === 'text');
      return report.flatMap((item, index): Item[] =>
        index % 19 === 18 && item.kind === 'text' && head !== undefined ? [head, item] : [item],
      );
    },
  },
  {
    name: '空表只有表头',
    change: (report) =>
      sheets(report, (sheet) => (sheet.body.length === 0 ? { ...sheet, body: [blank(widthOf(sheet))] } : sheet)),
  },
  {
    name: '目录带页码',
    change: (report) => {
      const ends = report.findLastIndex((item) => item.kind === 'text' && item.text.startsWith('第一部分'));
      return report.map((item, index) =>
        item.kind === 'text' && index > 2 && index < ends
          ? { ...item, text: `${item.text}${'.'.repeat(20)}${index}` }
          : item,
      );
    },
  },
  {
    name: '网页硬空格',
    change: (report) => texts(report, (text) => text.replace(/(?<=[\u4e00-\u9fa5])　|(?<=\d)(?=万元)/g, '\u00a0')),
  },
];
