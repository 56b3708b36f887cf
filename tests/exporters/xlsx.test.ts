import ExcelJS, { type Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import { cellSums, type DisclosureDocument, type PrintedTable } from '#lib/core/disclosure/index.ts';
import { renderXlsx } from '#lib/exporters/xlsx/index.ts';
import { readGoldenCase } from '#tests/golden/cases.ts';
import { reportOf } from '#tests/support/report-of.ts';
import { documentOf, documentWith, fullDocument, HOSTILE_TEXT, paragraph } from './support/document.ts';
import { blocksOf } from './support/expected.ts';
import { goldenDocument } from './support/golden.ts';
import { danglingIds, packageFaults } from './support/office-package.ts';
import { readXlsx, shownText } from './support/read-xlsx.ts';
import { partText, readZip } from './support/read-zip.ts';
import { recomputed } from './support/recompute.ts';
import { basicTable, emptyTable } from './support/tables.ts';
import { incomeTable, projectTable } from './support/wide-tables.ts';

async function bookOf(document: DisclosureDocument): Promise<ExcelJS.Workbook> {
  return (await readXlsx(await renderXlsx({ document }))).book;
}

async function sheetOf(table: PrintedTable): Promise<Worksheet> {
  const sheet = (await bookOf(documentWith(table))).worksheets[1];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const formulasOf = (sheet: Worksheet) => {
  const cells: ExcelJS.Cell[] = [];
  sheet.eachRow((row) => row.eachCell((cell) => cell.formula && cells.push(cell)));
  return cells;
};

/** A table of three figures whose total adds up or does not. */
function smallTable(total: string): PrintedTable {
  const table = basicTable();
  const row = (id: string, value: string, level: number) => ({
    id,
    label: id,
    level,
    stub: ['', id],
    cells: [value, value, '0.00'],
  });
  return {
    ...table,
    rows: [row('total', total, 0), row('a', '0.10', 1), row('b', '0.20', 1)],
    sums: {
      rows: [{ whole: 'total', parts: ['a', 'b'] }],
      columns: [{ whole: 'total', parts: ['personnel', 'operating'] }],
    },
  };
}

describe('the report as a workbook', () => {
  it('is the same file, byte for byte, whenever it is made of the same document', async () => {
    const first = await renderXlsx({ document: fullDocument() });
    for (const [name, part] of readZip(first))
      expect(new TextDecoder().decode(part), name).not.toContain(`>${new Date().getFullYear()}-`);
    expect(Buffer.from(await renderXlsx({ document: fullDocument() })).equals(Buffer.from(first))).toBe(true);
  });

  it('has a sheet for each table and form, named as a workbook takes it, and contents that lead to all', async () => {
    const twins = documentOf([
      {
        id: 's',
        number: '',
        title: '',
        blocks: [basicTable(), basicTable(), { ...basicTable(), number: '', title: `'[a]:*?/\\${'长'.repeat(60)}'` }],
      },
    ]);
    for (const document of [goldenDocument(), twins]) {
      const bytes = await renderXlsx({ document });
      expect([packageFaults(bytes), danglingIds({ bytes, name: 'xl/workbook.xml' })]).toEqual([[], []]);
      const { book } = await readXlsx(bytes);
      const names = book.worksheets.map(({ name }) => name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
      const [contents, ...sheets] = book.worksheets;
      const links: string[] = [];
      contents?.eachRow((row) => row.eachCell((cell) => cell.hyperlink && links.push(cell.hyperlink.replace('#', ''))));
      const defined = partText({ bytes, name: 'xl/workbook.xml' });
      for (const [index, sheet] of sheets.entries()) {
        expect(links).toContain(`sheet_${index + 1}`);
        expect(defined).toContain(
          `name="sheet_${index + 1}">&apos;${sheet.name.replaceAll("'", '&apos;&apos;')}&apos;!$A$1<`,
        );
      }
    }
  });

  it('makes a formula of every sum, which comes to the published figure', async () => {
    for (const document of [goldenDocument(), reportOf(readGoldenCase('wuhan-hanyang').budget)]) {
      const tables = blocksOf(document).filter((block) => block.kind === 'table');
      const sums = tables.flatMap(cellSums);
      const { worksheets } = await bookOf(document);
      const formulas = worksheets.flatMap(formulasOf);
      expect(formulas.length).toBe(sums.filter(({ gap }) => Number(gap) === 0).length);
      expect(formulas.length).toBeGreaterThan(200);
      for (const cell of formulas) expect(recomputed(cell), `${cell.worksheet.name} ${cell.address}`).toBe(cell.result);
    }
  });

  it('keeps a published figure that rounding parted from its sum as a number, and says so', async () => {
    const sheet = await sheetOf(smallTable('0.31'));
    const total = sheet.getCell('D6');
    expect([total.value, total.formula]).toEqual([0.31, undefined]);
    expect(JSON.stringify(total.note)).toContain('相差0.01万元');
    const whole = (await sheetOf(smallTable('0.30'))).getCell('D6');
    expect([whole.formula, whole.result]).toEqual(['ROUND(SUM(D7:D8),2)', 0.3]);
  });

  it('adds along the row what is not added down the column, or does not come to it there', async () => {
    expect((await sheetOf(smallTable('0.30'))).getCell('C7').formula).toBe('ROUND(SUM(D7:E7),2)');
    expect((await sheetOf(smallTable('0.30'))).getCell('C6').formula).toBe('ROUND(SUM(C7:C8),2)');
    expect((await sheetOf(smallTable('0.31'))).getCell('C6').formula).toBe('ROUND(SUM(D6:E6),2)');
  });

  it('shows nothing for nothing where the template leaves it blank, and 0.00 where it prints it', async () => {
    const blank = await sheetOf({ ...smallTable('0.30'), zero: 'blank' });
    expect([blank.getCell('E7').value, shownText(blank.getCell('E7'))]).toEqual([0, '']);
    expect(shownText((await sheetOf({ ...smallTable('0.30'), zero: 'printed' })).getCell('E7'))).toBe('0.00');
  });

  it('never takes a text for a formula, whatever sign it begins with', async () => {
    const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://a")', '_x0041_', HOSTILE_TEXT];
    const table = basicTable();
    const named = {
      ...table,
      rows: texts.map((text, at) => ({
        id: `r${at}`,
        label: text,
        level: 1,
        stub: [text, text],
        cells: ['1.00', '1.00', '0.00'],
      })),
    };
    const bytes = await renderXlsx({
      document: documentWith(named, ...texts.map((text, at) => paragraph(`p${at}`, text))),
    });
    const { book } = await readXlsx(bytes);
    expect(book.worksheets.flatMap(formulasOf)).toEqual([]);
    for (const [at, text] of texts.entries()) {
      const cell = book.worksheets[2]?.getCell(6 + at, 1);
      expect(cell?.type).toBe(ExcelJS.ValueType.String);
      expect(cell?.numFmt).toBe('@');
      expect(cell === undefined ? '' : shownText(cell).replace(/^\s+/, '')).toBe(text.trim());
    }
    expect(partText({ bytes, name: 'xl/sharedStrings.xml' })).toContain('_x005F_x0041_');
  });

  it('freezes heads and labels, and prints on A4 as wide as the page with its head on each', async () => {
    const sheet = await sheetOf(incomeTable());
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 6 });
    expect(sheet.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '4:6',
    });
    expect(sheet.headerFooter.oddFooter).toBe('&C— &P —');
  });

  it('keeps its text within the page, also where a machine has only a wide face for the workbook', async () => {
    const sheets = (await bookOf(fullDocument())).worksheets.filter(
      ({ columnCount, pageSetup, rowCount }) => columnCount === 1 && rowCount > 1 && pageSetup.paperSize === 9,
    );
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const { left = 0, right = 0 } = sheet.pageSetup.margins ?? {};
      // In pixels a unit, 96 an inch: what LibreOffice takes without the workbook's own face.
      const inches = ((sheet.getColumn(1).width ?? 0) * 9.4) / 96;
      expect(inches, sheet.name).toBeLessThanOrEqual(8.27 - left - right);
    }
  });

  it('takes two hundred projects, names of sixty signs, and tables of nothing', async () => {
    const document = documentWith(projectTable({ projects: 200, longName: '长'.repeat(60) }), emptyTable());
    const { book } = await readXlsx(await renderXlsx({ document }));
    expect(book.worksheets.map(({ rowCount }) => rowCount > 5)).toEqual([false, true, true]);
  });
});
