import { describe, expect, it } from 'vitest';
import { packZip } from '#lib/archive/index.ts';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { renderDocx } from '#lib/exporters/docx/index.ts';
import { documentWith, fullDocument, HOSTILE_TEXT, paragraph } from './support/document.ts';
import { goldenDocument } from './support/golden.ts';
import { mergesFromNowhere } from './support/merged-cells.ts';
import { danglingIds, packageFaults, twice } from './support/office-package.ts';
import { all, elements, parseXml, readDocx, styleOf, textOf, type Xml } from './support/read-docx.ts';
import { partText, readZip } from './support/read-zip.ts';
import { basicTable } from './support/tables.ts';
import { incomeTable, projectTable } from './support/wide-tables.ts';
import { wordFaults } from './support/word-order.ts';

/** Made once: many tests look at them. */
const golden = goldenDocument();
const goldenFile = renderDocx({ document: golden });
const file = renderDocx({ document: fullDocument() });

async function read(document: DisclosureDocument) {
  return readDocx(await renderDocx({ document }));
}

async function part(name: string): Promise<string> {
  return partText({ bytes: await file, name });
}

const number = (element: Xml | undefined, attribute: string): number => Number(element?.attributes[attribute]);

describe('what Word would repair', () => {
  it('is nothing: each part is typed and related, and every element in the order of the standard', async () => {
    for (const bytes of [await file, await goldenFile]) {
      expect(packageFaults(bytes)).toEqual([]);
      expect(danglingIds({ bytes, name: 'word/document.xml' })).toEqual([]);
      for (const name of readZip(bytes).keys())
        if (/^word\/[^/]+\.xml$/.test(name))
          expect([name, wordFaults(parseXml(partText({ bytes, name })))]).toEqual([name, []]);
    }
  });

  it('would be found: children in another order, a part that is not there', async () => {
    const moved = parseXml('<w:pPr><w:jc w:val="left"/><w:ind w:left="1"/><w:colour/></w:pPr>');
    expect(wordFaults(moved)).toEqual(['w:pPr: w:jc before w:ind', 'w:pPr: w:colour does not belong there']);
    const parts = [...readZip(await file)].filter(([name]) => name !== 'word/footer2.xml');
    const without = packZip(parts.map(([name, bytes]) => ({ name, bytes })));
    expect(packageFaults(without)).toEqual([
      '/word/footer2.xml is typed and is not there',
      'word/_rels/document.xml.rels leads to footer2.xml, which is not there',
      'word/_rels/footer2.xml.rels is of no part',
    ]);
  });

  it('is no style that is missing or there twice, and no cell that goes on from none', async () => {
    const bytes = await goldenFile;
    const styles = all(parseXml(partText({ bytes, name: 'word/styles.xml' })), 'w:style');
    const ids = styles.map(({ attributes }) => attributes['w:styleId'] ?? '');
    expect(twice(ids)).toEqual([]);
    const { body } = readDocx(bytes);
    const used = new Set(all(body, 'w:pStyle').map(({ attributes }) => attributes['w:val']));
    expect([...used].filter((id) => !ids.includes(id ?? ''))).toEqual([]);
    for (const table of all(body, 'w:tbl')) expect(mergesFromNowhere(table)).toEqual([]);
    const settings = parseXml(partText({ bytes, name: 'word/settings.xml' }));
    expect(all(settings, 'w:compatSetting').map(({ attributes }) => attributes['w:val'])).toEqual(['15']);
  });
});

describe('the report as a Word file', () => {
  it('is the same file, byte for byte, whenever it is made of the same document', async () => {
    const first = await file;
    await renderDocx({ document: documentWith(paragraph('other', '另一份报告。')) });
    expect(Buffer.from(await renderDocx({ document: fullDocument() })).equals(Buffer.from(first))).toBe(true);
    expect(Buffer.from(first).toString('latin1')).not.toContain(String(new Date().getFullYear()));
  });

  it('names its title and language, and no person and no clock', async () => {
    const core = await part('docProps/core.xml');
    expect(core).toContain('<dc:title>武汉市江夏区医疗保障局2026年部门预算</dc:title>');
    expect(core).toContain('<dc:language>zh-CN</dc:language>');
    expect(core).not.toMatch(/dcterms|lastModifiedBy/);
  });

  it('is set in the faces of official documents, by their names in the office and what stands in for them', async () => {
    const styles = parseXml(await part('word/styles.xml'));
    const face = (id: string): string | undefined => {
      const style = all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
      return style && all(style, 'w:rFonts')[0]?.attributes['w:eastAsia'];
    };
    expect(['Title', 'Heading1', 'Normal', 'Heading2', 'Heading3'].map(face)).toEqual([
      '方正小标宋简体',
      '方正小标宋简体',
      '仿宋_GB2312',
      '黑体',
      '楷体_GB2312',
    ]);
    const fonts = parseXml(await part('word/fontTable.xml'));
    const others = all(fonts, 'w:font').map((font) => [
      font.attributes['w:name'],
      all(font, 'w:altName')[0]?.attributes['w:val'],
    ]);
    expect(others).toContainEqual(['仿宋_GB2312', '仿宋,FangSong,华文仿宋']);
    expect(others).toContainEqual(['方正小标宋简体', '方正小标宋_GBK,小标宋,华文中宋,宋体']);
  });

  it('has text of 16 points on lines of 28, two signs in, and no looks but those of its styles', async () => {
    const bytes = await file;
    const styles = parseXml(partText({ bytes, name: 'word/styles.xml' }));
    const style = (id: string) =>
      all(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id) as Xml;
    expect(all(style('Normal'), 'w:sz')[0]?.attributes['w:val']).toBe('32');
    expect(all(style('Normal'), 'w:spacing')[0]?.attributes).toMatchObject({ 'w:line': '560', 'w:lineRule': 'exact' });
    expect(all(style('BodyText'), 'w:ind')[0]?.attributes['w:firstLineChars']).toBe('200');
    const known = new Set(all(styles, 'w:style').map(({ attributes }) => attributes['w:styleId']));
    for (const paragraphOf of all(readDocx(bytes).body, 'w:p')) {
      if (styleOf(paragraphOf) !== '') expect(known).toContain(styleOf(paragraphOf));
      expect(all(paragraphOf, 'w:rFonts')).toEqual([]);
    }
  });

  it('is A4 with the margins of official documents, turned where a table lies', async () => {
    const { body } = await read(documentWith(paragraph('p', '文字。'), incomeTable(), basicTable()));
    const pages = all(body, 'w:sectPr').map((section) => ({
      ...all(section, 'w:pgSz')[0]?.attributes,
      ...all(section, 'w:pgMar')[0]?.attributes,
    }));
    const upright = {
      'w:w': '11906',
      'w:h': '16838',
      'w:top': '2098',
      'w:bottom': '1984',
      'w:left': '1587',
      'w:right': '1474',
    };
    expect(pages.length).toBe(5);
    for (const page of pages.filter((_, index) => index !== 3)) expect(page).toMatchObject(upright);
    expect(pages[3]).toMatchObject({
      'w:w': '16838',
      'w:h': '11906',
      'w:orient': 'landscape',
      'w:top': '1587',
      'w:right': '2098',
    });
  });

  it('numbers its pages between dashes from the first part on, outside on both sides', async () => {
    const bytes = await file;
    const parts = readZip(bytes);
    const feet = [...parts.keys()]
      .filter((name) => /footer\d\.xml$/.test(name))
      .map((name) => partText({ bytes, name }));
    expect(feet.length).toBe(2);
    for (const foot of feet) expect(textOf(parseXml(foot))).toBe('—  —');
    expect(feet.map((foot) => /w:jc w:val="(\w+)"/.exec(foot)?.[1]).sort()).toEqual(['left', 'right']);
    const starts = all(readDocx(bytes).body, 'w:sectPr').map(
      (section) => all(section, 'w:pgNumType')[0]?.attributes['w:start'],
    );
    expect(starts.filter((start) => start !== undefined)).toEqual(['1']);
    expect(partText({ bytes, name: 'word/settings.xml' })).toContain('evenAndOddHeaders');
  });

  it('lists parts and sections with the pages that they are on, and asks nobody to make the list anew', async () => {
    const bytes = await goldenFile;
    const { contents } = readDocx(bytes);
    const titles = golden.parts.flatMap((each) => [
      each.number + each.title,
      ...each.sections.filter(({ title }) => title !== '').map((section) => section.number + section.title),
    ]);
    expect(contents.map(({ text }) => text)).toEqual(titles.map((title) => title.replace(/\s/g, '')));
    // As Word's own rules and LibreOffice break the pages of this report; looked at when it changes.
    const page = (title: string) => contents.find(({ text }) => text.includes(title))?.page;
    expect(['部门主要职能', '收支总体情况表', '收入总体情况表'].map(page)).toEqual(['1', '4', '5']);
    const pages = contents.map((line) => Number(line.page));
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(partText({ bytes, name: 'word/settings.xml' })).not.toContain('updateFields');
    expect(partText({ bytes, name: 'word/document.xml' })).not.toContain('w:dirty');
  });

  it('gives every bookmark and its number once, and every line of the contents leads to one', async () => {
    const { body } = readDocx(await goldenFile);
    const marks = all(body, 'w:bookmarkStart').map(({ attributes }) => attributes);
    expect(new Set(marks.map((mark) => mark['w:id'])).size).toBe(marks.length);
    const names = new Set(marks.map((mark) => mark['w:name']));
    expect(names.size).toBe(marks.length);
    const links = all(body, 'w:hyperlink').map(({ attributes }) => attributes['w:anchor']);
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect(names).toContain(link);
  });
});

describe('a table of the Word file', () => {
  const many = documentWith(projectTable({ projects: 200, longName: '长'.repeat(60) }));

  it('repeats its head on every page and divides no row', async () => {
    const { body } = await read(many);
    const rows = all(body, 'w:tbl').flatMap((table) => elements(table).filter(({ name }) => name === 'w:tr'));
    expect(all(rows[0] as Xml, 'w:tblHeader').length).toBe(1);
    expect(rows.filter((row) => all(row, 'w:tblHeader').length > 0).length).toBe(2);
    for (const row of rows) expect(all(row, 'w:cantSplit').length).toBe(1);
  });

  it('is no wider than the page, in columns of fixed width that its cells keep', async () => {
    for (const { body } of [readDocx(await goldenFile), await read(many)]) {
      const tables = all(body, 'w:tbl');
      // The section that a table is in is the next that is described after it.
      const blocks = elements(body);
      for (const table of tables) {
        const section = blocks
          .slice(blocks.indexOf(table))
          .flatMap((block) => (block.name === 'w:sectPr' ? [block] : all(block, 'w:sectPr')))[0] as Xml;
        const [size, margin] = [all(section, 'w:pgSz')[0], all(section, 'w:pgMar')[0]];
        const room = number(size, 'w:w') - number(margin, 'w:left') - number(margin, 'w:right');
        const columns = all(table, 'w:gridCol').map((column) => number(column, 'w:w'));
        expect(columns.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(room);
        expect(all(table, 'w:tblLayout')[0]?.attributes['w:type']).toBe('fixed');
        for (const row of elements(table).filter(({ name }) => name === 'w:tr')) {
          const spans = elements(row)
            .filter(({ name }) => name === 'w:tc')
            .map((cell) => Number(all(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1));
          expect(spans.reduce((sum, span) => sum + span, 0)).toBe(columns.length);
        }
      }
    }
  });

  it('has a paragraph in every cell, also in one that says nothing', async () => {
    for (const cell of all(readDocx(await goldenFile).body, 'w:tc')) expect(elements(cell).at(-1)?.name).toBe('w:p');
  });

  it('has no line of the text in what a cell leaves in the rows that it reaches down into: they would be as tall', async () => {
    const cells = all(readDocx(await goldenFile).body, 'w:tc');
    const covered = cells.filter((cell) => all(cell, 'w:vMerge')[0]?.attributes['w:val'] === 'continue');
    expect(covered.length).toBeGreaterThan(50);
    for (const cell of covered) expect(all(cell, 'w:pStyle')[0]?.attributes['w:val']).toMatch(/^TableText\d/);
  });

  it('keeps what people wrote as they wrote it, without the signs that no file can hold', async () => {
    const { text } = await read(documentWith(paragraph('p', `${HOSTILE_TEXT}\u0000\u000b\ud800好𠮷😀`)));
    expect(text).toContain(HOSTILE_TEXT.replace(/\s/g, ''));
    expect(text).toContain('好𠮷😀');
  });
});
