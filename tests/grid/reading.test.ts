import { describe, expect, it } from 'vitest';
import { type Incoming, readCell } from '#components/grid/read-cell.ts';
import { readUnlistedCode } from '#components/grid/read-code.ts';
import { tenThousandfoldOf } from '#components/grid/ten-thousandfold.ts';
import { fen } from '#lib/core/money/index.ts';
import { ok, refuse } from '#lib/core/result/index.ts';
import { column } from './support/sample-grid.ts';

const evaluate = ({ text }: { text: string }) =>
  /^[\d*+人元/·月×]+$/.test(text) ? ok({ amount: fen(100) }) : refuse('看不懂的算式');

function read(field: string, incoming: string | Incoming, measure: '元' | '万元' = '元') {
  return readCell({
    column: column(field),
    incoming: typeof incoming === 'string' ? { text: incoming } : incoming,
    row: undefined,
    rules: { measure, evaluate },
  });
}

describe('an amount', () => {
  it.each([
    ['1,234.50', '1234.50'],
    ['￥1,234.5', '1234.50'],
    ['１２，３４５．６７', '12345.67'],
    ['(12)', '-12'],
    ['（12.5）', '-12.50'],
    ['-', ''],
    ['—', ''],
    ['  ', ''],
    ['3.5万元', '35000'],
    ['12万', '120000'],
    ['0', '0'],
  ])('is read from “%s”', (text, kept) => {
    expect(read('amount', text)).toEqual(ok(kept));
  });

  it('keeps an expression as it was written', () => {
    expect(read('amount', '68人×900元/人·月×12月')).toEqual(ok('68人×900元/人·月×12月'));
    expect(read('amount', '=68*900')).toEqual(ok('68*900'));
  });

  it('is refused in words, never rounded', () => {
    expect(read('amount', '1.234')).toEqual(refuse('精确到分：最多两位小数'));
    expect(read('amount', '约十万')).toEqual(refuse('看不懂的算式'));
    for (const two of ['5 6', '12.5 6', '1 234 5', '5\t6', '5　6'])
      expect(read('amount', two)).toEqual(refuse('看不懂的算式'));
  });

  it('takes the exact number behind a cell that shows a rounded one', () => {
    expect(read('amount', { text: '52.9', number: 52.86 })).toEqual(ok('52.86'));
    expect(read('amount', { text: '52.86', number: 52.860000000000007 })).toEqual(ok('52.86'));
    expect(read('amount', { text: '33.33', number: 33.333333333 })).toEqual(ok('33.33'));
  });

  it('is a number of 万元 where 万元 are shown, unless it says otherwise', () => {
    expect(read('amount', '5.2864', '万元')).toEqual(ok('52864'));
    expect(read('amount', '5元', '万元')).toEqual(ok('5'));
    expect(read('amount', '2*3', '万元')).toEqual(ok('(2*3)万元'));
  });
});

describe('other cells', () => {
  it.each([
    ['economic', '30101', '30101'],
    ['economic', '30101 基本工资', '30101'],
    ['economic', '30101-基本工资', '30101'],
    ['economic', '３０１０１　基本工资', '30101'],
    ['economic', '津贴补贴', '30102'],
    ['source', '政府性基金预算', 'fund'],
    ['source', 'fund', 'fund'],
    ['asset', '√', '1'],
    ['asset', '是', '1'],
    ['asset', '×', '0'],
    ['asset', '否', '0'],
    ['headcount', '1,204 人', '1204'],
    ['headcount', '1 204', '1204'],
    ['headcount', '012', '12'],
    ['item', '第一行\n第二行', '第一行 第二行'],
  ])('%s reads “%s”', (field, text, kept) => {
    expect(read(field, text)).toEqual(ok(kept));
  });

  it('say why they cannot be read', () => {
    expect(read('economic', '办公费')).toEqual(refuse('“办公费”不止一个，请写编码'));
    expect(read('economic', '39999')).toEqual(refuse('没有“39999”，请核对编码或名称'));
    expect(read('source', '其他')).toEqual(refuse('应为：一般公共预算、政府性基金预算'));
    expect(read('headcount', '12.5')).toEqual(refuse('应为整数'));
    for (const two of ['5 6', '5,6', '12 34', '5\n6']) expect(read('headcount', two)).toEqual(refuse('不是数字'));
    expect(read('asset', '也许')).toEqual(refuse('应为“是”或“否”'));
  });

  it.each([
    ['2026年1月5日', '2026-01-05'],
    ['2026/1/5', '2026-01-05'],
    ['20260105', '2026-01-05'],
  ])('a day reads “%s”', (text, kept) => {
    const day = { field: 'day', label: '日期', kind: 'day' as const, width: 1 };
    const rules = { measure: '元' as const, evaluate: undefined };
    expect(readCell({ column: day, incoming: { text }, row: undefined, rules })).toEqual(ok(kept));
    expect(readCell({ column: day, incoming: { text: '2026-02-30' }, row: undefined, rules }).ok).toBe(false);
  });
});

describe('an amount beside others', () => {
  const alone = { neighbours: [], before: undefined, lastYear: undefined };

  it('is suspicious where it is ten thousand times its neighbours', () => {
    const neighbours = [fen(5_000), fen(6_200), undefined, fen(4_800)];
    expect(tenThousandfoldOf({ ...alone, amount: fen(52_864_000), neighbours })).toBe('相邻金额');
    expect(tenThousandfoldOf({ ...alone, amount: fen(528_640), neighbours })).toBeUndefined();
  });

  it('is not judged by one neighbour, or by zeros', () => {
    expect(tenThousandfoldOf({ ...alone, amount: fen(100_000_000), neighbours: [fen(1)] })).toBeUndefined();
    const zeros = [fen(0), fen(0), undefined];
    expect(tenThousandfoldOf({ ...alone, amount: fen(100_000_000), neighbours: zeros })).toBeUndefined();
  });

  it('is suspicious where it is ten thousand times what stood there, or what it was last year', () => {
    const amount = fen(528_640_000);
    expect(tenThousandfoldOf({ ...alone, amount, before: fen(52_864) })).toBe('原来金额');
    expect(tenThousandfoldOf({ ...alone, amount, lastYear: fen(60_000) })).toBe('上年金额');
    expect(tenThousandfoldOf({ ...alone, amount, before: fen(528_639_900), lastYear: fen(0) })).toBeUndefined();
    // A first try of one 元 is no unit that was mistaken.
    expect(tenThousandfoldOf({ ...alone, amount, before: fen(100) })).toBeUndefined();
  });
});

describe('a code, before it is known which codes there are', () => {
  it.each([
    ['30101', '30101'],
    ['30102 津贴补贴', '30102'],
    ['２０８０５０５-养老保险', '2080505'],
  ])('is its number: “%s”', (text, kept) => expect(readUnlistedCode(text)).toEqual(ok(kept)));

  it.each(['津贴补贴', '301', '301012', '30101x'])('is never a text that only looks like one: “%s”', (text) =>
    expect(readUnlistedCode(text).ok).toBe(false),
  );
});
