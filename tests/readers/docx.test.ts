import { describe, expect, it } from 'vitest';
import { gridsOf, linesOf, readOf } from './support/read-shapes.ts';
import { zipFile } from './support/zip-file.ts';

const NAMES = 'xmlns:w="w" xmlns:mc="mc" xmlns:wps="wps" xmlns:pic="pic"';
const paragraph = (content: string) => `<w:p>${content}</w:p>`;
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(run(text))}</w:tc>`;
const file = (body: string, parts: Record<string, string> = {}) =>
  zipFile({ parts: { 'word/document.xml': `<w:document ${NAMES}><w:body>${body}</w:body></w:document>`, ...parts } });

describe('reading a Word file', () => {
  it('gives merged cells once, with their spans', async () => {
    const rows = [
      cell('项目资金来源', '<w:vMerge w:val="restart"/>') + cell('来源项目', '<w:gridSpan w:val="2"/>'),
      cell('', '<w:vMerge/>') + cell('合计') + cell('73.44'),
    ];
    const read = await readOf(file(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`));
    expect(gridsOf(read)).toEqual([
      [
        ['项目资金来源 1×2', '来源项目 2×1'],
        ['合计', '73.44'],
      ],
    ]);
  });

  it('writes the numbers that Word counts, and leaves deleted and hidden text out', async () => {
    const numbering = `<w:numbering ${NAMES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
    const numbered = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>';
    const read = await readOf(
      file(
        paragraph(`${numbered}${run('主要职能')}<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>`) +
          paragraph(`${numbered}<w:ins>${run('单位构成')}</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>`),
        { 'word/numbering.xml': numbering },
      ),
    );
    expect(linesOf(read)).toEqual(['一、主要职能', '二、单位构成']);
  });

  it('reads a text box once, after its paragraph, and counts pictures', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const drawn = `<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>${box('框内')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>${box('框内')}</w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const read = await readOf(
      file(paragraph(run('正文') + drawn) + paragraph('<w:r><w:drawing><pic:pic/></w:drawing></w:r>')),
    );
    expect(linesOf(read)).toEqual(['正文', '框内']);
    expect(read.notRead).toEqual([{ what: '1 张图片', why: expect.stringContaining('读不出来') }]);
  });

  it('writes boxes to tick, whichever way Word keeps them', async () => {
    const sign = (code: string) => `<w:r><w:sym w:font="Wingdings 2" w:char="${code}"/></w:r>`;
    expect(linesOf(await readOf(file(paragraph(`${sign('F052')}${run('是')}${sign('F0A3')}${run('否')}`))))).toEqual([
      '☑是☐否',
    ]);
  });
});
