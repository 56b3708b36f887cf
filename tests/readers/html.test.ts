import { describe, expect, it } from 'vitest';
import { gridsOf, linesOf, readOf } from './support/read-shapes.ts';

const page = (body: string) =>
  `<!DOCTYPE html><html><head><title>站</title><style>p{}</style></head><body>${body}</body></html>`;

describe('reading a page of the web', () => {
  it('gives its lines and tables in order, merged cells with their spans', async () => {
    const read = await readOf(
      page(
        '<h1>收支总表</h1><p>单位：<b>万元</b></p><table><tr><th colspan="2">收入</th></tr><tr><td rowspan="2">合计</td><td>1</td></tr><tr><td>2</td></tr></table>',
      ),
    );
    expect(linesOf(read)).toEqual(['收支总表', '单位：万元']);
    expect(gridsOf(read)).toEqual([[['收入 2×1'], ['合计 1×2', '1'], ['2']]]);
  });

  it('leaves out what people do not see, and menus', async () => {
    const read = await readOf(
      page(
        '<nav><a>首页</a></nav><script>x()</script><p style="display: none">旧稿</p><p hidden>旧稿</p><p>正文<del>错字</del></p>',
      ),
    );
    expect(linesOf(read)).toEqual(['正文']);
  });

  it('reads tables of the layout as text, and boxes as ticked or not', async () => {
    const read = await readOf(
      page(
        '<table><tr><td><p>正文</p><table><tr><td>甲</td><td><input type="checkbox" checked>是<input type="checkbox">否</td></tr></table></td></tr></table>',
      ),
    );
    expect(linesOf(read)).toEqual(['正文']);
    expect(gridsOf(read)).toEqual([[['甲', '☑是☐否']]]);
  });

  it('numbers the items of a numbered list that bring no number', async () => {
    expect(linesOf(await readOf(page('<ol><li>本级</li><li>服务中心</li></ol><ol><li>一、职能</li></ol>')))).toEqual([
      '1. 本级',
      '2. 服务中心',
      '一、职能',
    ]);
  });
});
