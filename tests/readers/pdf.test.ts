import { describe, expect, it } from 'vitest';
import { renderHtml } from '#lib/exporters/html/index.ts';
import { renderPdf } from '#lib/exporters/pdf/index.ts';
import { goldenBudget } from '../support/golden-case.ts';
import { reportOf } from '../support/report-of.ts';
import { gridsOf, linesOf, readOf, refusalOf } from './support/read-shapes.ts';
import { typesetPdf } from './support/typeset-pdf.ts';

const FRAME =
  '#set page(width: 300pt, height: 260pt, margin: 75pt, header: [某区某局部门预算公开], footer: context [— #counter(page).display() —])';
const pixel = (side: string) =>
  `#image(bytes((137,80,78,71,13,10,26,10,0,0,0,13,73,72,68,82,0,0,0,1,0,0,0,1,8,2,0,0,0,144,119,83,222,0,0,0,12,73,68,65,84,8,215,99,248,207,192,0,0,3,1,1,0,24,221,141,176,0,0,0,0,73,69,78,68,174,66,96,130)), width: ${side})`;

describe('reading a PDF', () => {
  it('puts a table that goes on over pages together, its head printed once more left out', async () => {
    const rows = Array.from({ length: 12 }, (_, at) => `[2080${at + 10}], [${at}.50],`).join('');
    const read = await readOf(
      typesetPdf(
        `${FRAME}\n#table(columns: (1fr, 1fr), table.header([科目编码], [本年预算合计]), table.cell(colspan: 2)[社会保障和就业支出],${rows})`,
      ),
    );
    const [grid, ...others] = gridsOf(read);
    expect(others).toEqual([]);
    expect(grid?.slice(0, 3)).toEqual([['科目编码', '本年预算合计'], ['社会保障和就业支出 2×1'], ['208010', '0.50']]);
    expect(grid).toHaveLength(14);
    expect(read.pages).toBeGreaterThan(1);
  });

  it('leaves headers, footers and page numbers out and puts broken lines together', async () => {
    const text = '本部门本年收入预算总额为八千零二十一万零八百元，比上年增加二百六十五万元，增长百分之三点四。';
    const read = await readOf(
      typesetPdf(`${FRAME}\n${[1, 2, 3].map(() => `#h(2em)${text}${text}`).join('\n#pagebreak()\n')}`),
    );
    expect(linesOf(read)).toEqual([text + text, text + text, text + text]);
  });

  it('joins what a cell broke over lines and keeps merged and blank cells', async () => {
    const read = await readOf(
      typesetPdf(
        '#set page(width: 300pt, height: auto)\n#table(columns: (40pt, 60pt, 60pt), table.cell(rowspan: 2)[项目资金来源], [合计], [73.44], [其他], [])',
      ),
    );
    expect(gridsOf(read)).toEqual([
      [
        ['项目资金来源 1×2', '合计', '73.44'],
        ['其他', ''],
      ],
    ]);
  });

  it('reads columns that no lines part', async () => {
    const read = await readOf(
      typesetPdf(
        '#set page(width: 400pt, height: auto)\n#grid(columns: (80pt, 120pt, 80pt), row-gutter: 8pt, [科目], [名称], [合计], [208], [社会保障], [294.09], [210], [], [7573.10], [221], [住房保障], [153.89])',
      ),
    );
    expect(gridsOf(read)).toEqual([
      [
        ['科目', '名称', '合计'],
        ['208', '社会保障', '294.09'],
        ['210', '', '7573.10'],
        ['221', '住房保障', '153.89'],
      ],
    ]);
  });

  it('reads columns without lines that a label alone or a page’s end parts, and amounts beside the next label', async () => {
    const read = await readOf(
      typesetPdf(
        '#set page(width: 400pt, height: 150pt, margin: 10pt)\n#set text(size: 9pt)\n#grid(columns: (110pt, 50pt, 120pt, 50pt), row-gutter: 6pt, column-gutter: (0pt, 5pt, 0pt), align: (left, right, left, right), [一、本年收入], [1200.00], [一、本年支出], [1250.00], [一般公共预算拨款], [1200.00], [教育支出], [1000.00], [政府性基金预算拨款], [], [], [], [国有资本经营预算拨款], [], [卫生健康支出], [250.00], [二、上年结转], [50.00], [二、结转下年], [], [收入总计], [1250.00], [支出总计], [1250.00], [备注一], [1.00], [备注二], [2.00], [备注三], [3.00], [备注四], [4.00], [], [], [备注五], [5.00])',
      ),
    );
    expect(gridsOf(read)).toEqual([
      [
        ['一、本年收入', '1200.00', '一、本年支出', '1250.00'],
        ['一般公共预算拨款', '1200.00', '教育支出', '1000.00'],
        ['政府性基金预算拨款', '', '', ''],
        ['国有资本经营预算拨款', '', '卫生健康支出', '250.00'],
        ['二、上年结转', '50.00', '二、结转下年', ''],
        ['收入总计', '1250.00', '支出总计', '1250.00'],
        ['备注一', '1.00', '备注二', '2.00'],
        ['备注三', '3.00', '备注四', '4.00'],
        ['', '', '备注五', '5.00'],
      ],
    ]);
  });

  it('reads a page whose table was turned by a quarter', async () => {
    const read = await readOf(
      typesetPdf(
        '#set page(width: 300pt, height: 400pt)\n#rotate(-90deg, reflow: true)[#table(columns: 2, [科目], [合计], [208], [294.09])]',
      ),
    );
    expect(gridsOf(read)).toEqual([
      [
        ['科目', '合计'],
        ['208', '294.09'],
      ],
    ]);
  });

  it('says which pages are pictures', async () => {
    const read = await readOf(
      typesetPdf(
        `#set page(width: 300pt, height: 300pt)\n文字\n#pagebreak()\n${pixel('200pt')}\n#pagebreak()\n${pixel('200pt')}`,
      ),
    );
    expect(read.notRead).toEqual([{ what: '第 2—3 页', why: expect.stringContaining('扫描件') }]);
    expect(await refusalOf(typesetPdf(`#set page(width: 300pt, height: 300pt)\n${pixel('200pt')}`))).toBe('NO_TEXT');
  });

  it('gives the same cells of the product’s own report as its page of the web', async () => {
    const document = reportOf(goldenBudget());
    const pdf = renderPdf({ document });
    if (!pdf.ok) throw new Error(pdf.error.code);
    const plain = (grids: string[][][]) =>
      grids.map((grid) =>
        grid.map((row) => row.map((text) => text.replace(/ \d+×\d+$/, '').replace(/[\s\u3000]+/g, '')).join('|')),
      );
    expect(plain(gridsOf(await readOf(pdf.value)))).toEqual(plain(gridsOf(await readOf(renderHtml({ document })))));
  });
});
