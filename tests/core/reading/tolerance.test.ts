import { describe, expect, it } from 'vitest';
import { cellsOf, publishedText, subjectOfText } from './support/read-text.ts';

const whole = await subjectOfText(publishedText);
const wholeCells = cellsOf(whole);
const wholeChanges = changesOf(whole);

function changesOf(subject: typeof whole): string[] {
  return subject.sentences.flatMap(({ changes }) =>
    changes.map(({ of, amount, percent }) => `${of} ${amount} ${percent}`),
  );
}

/** What a conversion may do to a text; each leaves the same report. */
const CONVERSIONS: readonly (readonly [name: string, convert: (text: string) => string])[] = [
  [
    'digits of full width',
    (text) =>
      inTables(text, (line) => line.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))),
  ],
  [
    'separators of thousands',
    (text) => inTables(text, (line) => line.replace(/\b(\d{1,3})(\d{3}\.\d{2})(?=\t|$)/g, '$1,$2')),
  ],
  ['blanks for amounts of nothing', (text) => inTables(text, (line) => line.replace(/\t0\.00(?=\t|$)/g, '\t'))],
  ['dashes for amounts of nothing', (text) => inTables(text, (line) => line.replace(/\t0\.00(?=\t|$)/g, '\t—'))],
  ['brackets and commas of half width', (text) => text.replaceAll('（', '(').replaceAll('）', ')')],
  ['blanks around numbers', (text) => inProse(text, (line) => line.replace(/(\d+(?:\.\d+)?)(万元)/g, ' $1 $2 '))],
  ['titles of tables lost', (text) => text.replace(/^(?:表\d+(?:-\d)?|.{2,24}表(?:[（(]分.*[)）])?)\n/gm, '')],
  [
    'a head that is printed again in the middle',
    (text) =>
      text.replace(
        /(221\t住房保障支出\t153\.89\t153\.89\t0\.00\t\t\t\n)/,
        '科目编码\t科目名称\t合计\t基本支出\t项目支出\t事业单位经营支出\t上缴上级支出\t对附属单位补助支出\n$1',
      ),
  ],
];

/** Rows of the tables: not those of forms, whose texts hold numbers of their own. */
function inTables(text: string, change: (line: string) => string): string {
  let form = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^项目支出绩效目标申报表/.test(line)) form = true;
      return !form && line.includes('\t') && /\d\.\d{2}/.test(line)
        ? line
            .split('\t')
            .map((cell) => (/^[\d,]+\.\d{2}$/.test(cell) ? change(`\t${cell}`).slice(1) : cell))
            .join('\t')
        : line;
    })
    .join('\n');
}

function inProse(text: string, change: (line: string) => string): string {
  return text
    .split('\n')
    .map((line) => (line.includes('\t') ? line : change(line)))
    .join('\n');
}

/** Sentences broken as a page breaks them, at places that a seed chooses. */
function broken(text: string, seed: number): string {
  let state = seed;
  const next = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const start = text.lastIndexOf('（三）一般公共预算拨款具体使用情况');
  const end = text.indexOf('六、一般公共预算基本支出安排情况', start);
  const lines = text.slice(start, end).split('\n');
  const cut = lines.map((line) => {
    if (line.length < 60) return line;
    const at = 26 + Math.floor(next() * 8);
    return /[。；：！？]$/.test(line.slice(0, at)) ? line : `${line.slice(0, at)}\n\n${line.slice(at)}`;
  });
  return text.slice(0, start) + cut.join('\n') + text.slice(end);
}

describe('a report that a conversion left in another shape', () => {
  it.each(CONVERSIONS)('gives the same amounts: %s', async (_, convert) => {
    const text = convert(publishedText);
    expect(text).not.toBe(publishedText);
    const subject = await subjectOfText(text);
    expect(cellsOf(subject)).toEqual(wholeCells);
    expect(changesOf(subject)).toEqual(wholeChanges);
  });

  it.each([1, 2, 3, 4, 5])('gives the same comparisons where a page broke its sentences (seed %i)', async (seed) => {
    const subject = await subjectOfText(broken(publishedText, seed));
    expect(changesOf(subject)).toEqual(wholeChanges);
  });

  it('claims nothing of a table that is not there', async () => {
    const start = publishedText.indexOf('表7\n');
    const end = publishedText.indexOf('表8\t', start);
    const subject = await subjectOfText(publishedText.slice(0, start) + publishedText.slice(end));
    expect(subject.tables.has('three-public')).toBe(false);
    const rest = [...wholeCells].filter(([key]) => !key.startsWith('three-public/'));
    expect(cellsOf(subject)).toEqual(new Map(rest));
  });
});

describe('tables as other places print them', () => {
  it('reads 元, codes parted into 类, 款 and 项, and 财政拨款 by fund on the right', async () => {
    const subject = await subjectOfText(
      [
        '某局2025年部门预算',
        '一般公共预算支出表',
        '单位：元',
        '科目编码\t\t\t科目名称\t合计\t基本支出\t\t\t项目支出',
        '类\t款\t项\t\t\t小计\t人员经费\t公用经费\t',
        '\t\t\t合计\t3000000.00\t2000000.00\t1800000.00\t200000.00\t1000000.00',
        '213\t03\t01\t行政运行\t2000000.00\t2000000.00\t1800000.00\t200000.00\t0.00',
        '财政拨款收支总表',
        '收入\t\t支出\t\t\t',
        '项目\t预算数\t项目\t合计\t一般公共预算\t政府性基金预算',
        '一、本年收入\t300.00\t一、本年支出\t300.00\t300.00\t',
        '收入总计\t300.00\t支出总计\t300.00\t300.00\t',
      ].join('\n'),
    );
    const cells = cellsOf(subject);
    expect(cells.get('general-by-function/2130301/personnel')).toBe('180.00');
    expect(subject.tables.get('general-by-function')?.measure).toBe('元');
    expect(subject.tables.get('appropriation')?.rows.map(({ id }) => id)).toEqual([
      'income.current',
      'income.total',
      'expenditure.current',
      'expenditure.total',
    ]);
  });

  it('tells 一般公共预算支出表 by its title where its columns are those of 支出总表', async () => {
    const subject = await subjectOfText(
      [
        '某局2025年部门预算',
        '表3',
        '支出总表',
        '科目编码\t科目名称\t合计\t基本支出\t项目支出',
        '\t合计\t120.00\t90.00\t30.00',
        '207\t文化旅游体育与传媒支出\t120.00\t90.00\t30.00',
        '',
        '表5',
        '一般公共预算支出表',
        '科目编码\t科目名称\t合计\t基本支出\t项目支出',
        '\t合计\t110.00\t90.00\t20.00',
        '207\t文化旅游体育与传媒支出\t110.00\t90.00\t▲20.00',
      ].join('\n'),
    );
    const cells = cellsOf(subject);
    expect(cells.get('expenditure/total/total')).toBe('120.00');
    expect(cells.get('general-by-function/total/project')).toBe('20.00');
    expect(cells.get('general-by-function/207/project')).toBe('-20.00');
  });
});
