import { describe, expect, it } from 'vitest';
import { renderPdf } from '#lib/exporters/pdf/index.ts';
import { reportRefusalText } from '#lib/server/report-refusal.ts';
import { documentWith, fullDocument, paragraph } from './support/document.ts';
import { projectForm } from './support/forms.ts';
import { type FoundPdf, readPdf } from './support/read-pdf.ts';
import { basicTable } from './support/tables.ts';
import { incomeTable, projectTable } from './support/wide-tables.ts';

function printed(document: Parameters<typeof renderPdf>[0]['document']): Uint8Array {
  const pdf = renderPdf({ document });
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
  return pdf.value;
}

async function read(document: Parameters<typeof renderPdf>[0]['document']): Promise<FoundPdf> {
  return readPdf(printed(document));
}

describe('the report on paper', () => {
  it('is the same file, byte for byte, whenever it is made of the same document', () => {
    const first = printed(fullDocument());
    printed(documentWith(paragraph('other', '另一份报告。')));
    expect(Buffer.from(printed(fullDocument())).equals(Buffer.from(first))).toBe(true);
  });

  it('carries no date of its own', () => {
    const text = Buffer.from(printed(fullDocument())).toString('latin1');
    expect(text).not.toMatch(/CreationDate|ModDate|xmp:CreateDate|xmp:ModifyDate/);
  });

  it('declares PDF/UA-1, is tagged, and names its title and language', async () => {
    const { metadata } = await read(fullDocument());
    expect(metadata.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(metadata.xmp).toContain('/StructTreeRoot');
    expect(metadata.xmp).toContain('/Lang (zh-CN)');
    expect(metadata.title).toBe('武汉市江夏区医疗保障局2026年部门预算');
  });

  it('embeds only the faces that come with the product', () => {
    const text = Buffer.from(printed(fullDocument())).toString('latin1');
    const faces = [...text.matchAll(/\/FontName \/[A-Z]{6}\+([\w-]+)/g)].map((match) => match[1]);
    expect(new Set(faces)).toEqual(
      new Set([
        'NotoSerifSC-Regular',
        'NotoSerifSC-Bold',
        'NotoSansSC-Regular',
        'NotoSansSC-Bold',
        'NotoSansSymbols2-Regular',
      ]),
    );
  });

  it('is A4 throughout, wide tables lying, what follows upright again', async () => {
    const { pages, pageTexts } = await read(
      documentWith(paragraph('before', '表前的话。'), incomeTable(), basicTable(), paragraph('after', '表后的话。')),
    );
    const upright = { width: 595, height: 842 };
    expect(pages).toEqual([upright, upright, upright, { width: 842, height: 595 }, upright, upright]);
    expect(pageTexts[3]).toContain('收入总表');
    expect(pageTexts[5]).toContain('表后的话');
  });

  it('numbers its pages from the first part on, and the contents tell the same numbers', async () => {
    const { pageTexts } = await read(fullDocument());
    const first = pageTexts.findIndex((text) => text.startsWith('第一部分'));
    for (const [index, text] of pageTexts.slice(first).entries()) expect(text.endsWith(`—${index + 1}—`)).toBe(true);
    expect(pageTexts[0]).not.toContain('—');
    const listed = /第三部分预算情况说明\.*(\d+)/.exec(pageTexts[1] ?? '')?.[1];
    const actual = pageTexts.findIndex((text) => text.startsWith('第三部分')) - first + 1;
    expect(Number(listed)).toBe(actual);
  });

  it('bookmarks its parts, sections, tables and inner headings', async () => {
    const { bookmarks, headings } = await read(fullDocument());
    expect(bookmarks).toContain('第二部分武汉市江夏区医疗保障局（汇总）2026年部门预算表');
    expect(bookmarks).toContain('十、项目支出情况表');
    expect(bookmarks).toContain('项目支出绩效目标申报表');
    expect(bookmarks).toContain('（一）一般公共预算支出规模变化情况');
    headings.reduce((above, { level }) => {
      expect(level).toBeLessThanOrEqual(above + 1);
      return level;
    }, 0);
  });

  it('repeats the head of a table on every page it runs over', async () => {
    const { pageTexts } = await read(documentWith(projectTable({ projects: 200, longName: '长'.repeat(60) })));
    const pages = pageTexts.filter((text) => text.includes('城乡居民医疗保险区级配套资金'));
    expect(pages.length).toBeGreaterThan(5);
    for (const text of pages) expect(text).toContain('项目编码项目名称');
  });

  it('prints the figures of a table exactly as the document holds them, however long', async () => {
    const table = incomeTable();
    const long = {
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(() => '12345678901.23') })),
    };
    const { tables, outside } = await read(documentWith(long));
    expect(tables[0]?.body[0]?.slice(1)).toEqual(new Array(18).fill('12345678901.23'));
    expect(outside).toEqual([]);
  });

  it('breaks a word that is longer than any line, in a table and in a sentence', async () => {
    const word = 'https://example.org/'.padEnd(160, 'abcdefghij');
    const { tables, text, outside } = await read(
      documentWith(projectTable({ projects: 3, longName: word }), paragraph('p', word)),
    );
    expect(tables[0]?.body[1]?.[1]).toBe(word);
    expect(text).toContain(word);
    expect(outside).toEqual([]);
  });

  it('says of a character that no face has in which form and field it stands, for the words of the refusal', () => {
    const document = documentWith(
      projectForm({ hostile: '购置第一批设备，用于门诊登记😀和结算窗口的更新。', longName: '设备购置' }),
    );
    const pdf = renderPdf({ document });
    if (pdf.ok) throw new Error('it has no face');
    expect(reportRefusalText(pdf.error)).toBe(
      '报告字体中没有这些字符：😀。它们在：表12-1 项目支出绩效目标申报表的“项目主要内容”（“…备，用于门诊登记😀和结算窗口的更新…”）。请改用其他字符后重新生成。',
    );
  });

  it('refuses a character that no face has, and names it', () => {
    const pdf = renderPdf({ document: documentWith(paragraph('face', '满意😀程度。')) });
    const places = [{ where: expect.stringMatching(/^第.部分 /), words: '满意😀程度。' }];
    expect(pdf).toEqual({ ok: false, error: { code: 'MISSING_GLYPHS', characters: ['😀'], places } });
    expect(renderPdf({ document: documentWith(paragraph('next', '满意程度。')) }).ok).toBe(true);
  });
});

describe('a report with more forms than a PDF can hold', () => {
  it('is refused with their number before it takes the memory of the machine', () => {
    const document = fullDocument();
    const form = document.parts
      .flatMap((part) => part.sections.flatMap((section) => section.blocks))
      .find((block) => block.kind === 'form');
    if (form === undefined) throw new Error('the full document has a form');
    const blocks = Array.from({ length: 301 }, () => form);
    const parts = document.parts
      .slice(0, 1)
      .map((part) => ({ ...part, sections: [{ id: 'many', number: '', title: '', blocks }] }));
    expect(renderPdf({ document: { ...document, parts } })).toEqual({
      ok: false,
      error: { code: 'TOO_MANY_FORMS', forms: 301, limit: 300 },
    });
  });
});
