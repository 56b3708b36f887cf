import { describe, expect, it } from 'vitest';
import { gridsOf, linesOf, readOf } from './support/read-shapes.ts';

const utf16 = (text: string) =>
  new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));

describe('reading a report as text', () => {
  it('takes rows whose cells tabs part for a table, with the line of each', async () => {
    const read = await readOf('表1\n\n收 入\t\t支 出\n项 目\t预算数\t项 目\n\t8,020.58\t\n\n备注：无');
    expect(gridsOf(read)).toEqual([
      [
        ['收 入', '', '支 出'],
        ['项 目', '预算数', '项 目'],
        ['', '8,020.58', ''],
      ],
    ]);
    expect(linesOf(read)).toEqual(['表1', '备注：无']);
    expect(
      read.blocks.map((block) => (block.kind === 'line' ? block.at.line : block.rows.map(({ at }) => at.line))),
    ).toEqual([1, [3, 4, 5], 7]);
  });

  it('keeps a cell that was broken off from its table as a row of it', async () => {
    const read = await readOf('测算依据\t1、人员\n2、68人*900元\n项目采购\t品名\n');
    expect(gridsOf(read)).toEqual([[['测算依据', '1、人员'], ['2、68人*900元'], ['项目采购', '品名']]]);
  });

  it('takes neither a contents list nor a numbered sentence for a table', async () => {
    const read = await readOf('一、收支总表\t3\n（一）\t负责本行政区域内医疗保障工作，贯彻执行有关规定。');
    expect(gridsOf(read)).toEqual([]);
    expect(linesOf(read)).toHaveLength(2);
  });

  it('reads tables as Markdown writes them', async () => {
    const read = await readOf('| 科目 | 合计 |\n|---|---:|\n| 合计 | 1.00 |\n| a\\|b | 2.00 |');
    expect(gridsOf(read)).toEqual([
      [
        ['科目', '合计'],
        ['合计', '1.00'],
        ['a|b', '2.00'],
      ],
    ]);
  });

  it('reads an HTML table inside a text with the lines of its rows', async () => {
    const read = await readOf(
      '表1 收支总表\n<table>\n<tr><td colspan="2">收入</td></tr>\n<tr><td>合计</td><td>1.00</td></tr>\n</table>\n完',
    );
    expect(gridsOf(read)).toEqual([[['收入 2×1'], ['合计', '1.00']]]);
    const grid = read.blocks.find((block) => block.kind === 'grid');
    expect(grid?.kind === 'grid' && grid.rows.map(({ at }) => at.line)).toEqual([3, 4]);
  });

  it('reads columns that stand under each other by spaces, blank cells as blank', async () => {
    const text = [
      '科目编码    科目名称            合计        基本支出',
      '208         社会保障和就业支出  294.09      294.09',
      '20801       人力资源            52.22',
      '210         卫生健康支出        7573.10     1303.17',
    ];
    expect(gridsOf(await readOf(text.join('\n')))[0]?.[2]).toEqual(['20801', '人力资源', '52.22', '']);
  });

  it('writes boxes to tick as people see them', async () => {
    const read = await readOf(
      '1. 持续性项目 <input checked="" type="checkbox"/> 2. <u>新增性</u>项目 <input type="checkbox"/>',
    );
    expect(linesOf(read)).toEqual(['1. 持续性项目 ☑ 2. 新增性项目 ☐']);
  });

  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode('\ufeff部门预算')],
    ['UTF-16 with a mark', utf16('部门预算')],
    ['UTF-16 without one', new Uint8Array(Buffer.from('部门预算 2026\r\n\r\n'.repeat(4), 'utf16le'))],
    ['GB18030', Uint8Array.from([0xb2, 0xbf, 0xc3, 0xc5, 0xd4, 0xa4, 0xcb, 0xe3])],
  ])('reads %s', async (_name, bytes) => {
    expect(linesOf(await readOf(bytes))[0]).toMatch(/^部门预算/);
  });
});
