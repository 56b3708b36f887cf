import { beforeAll, describe, expect, it } from 'vitest';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { renderDocx } from '#lib/exporters/docx/index.ts';
import { renderHtml } from '#lib/exporters/html/index.ts';
import { renderJson } from '#lib/exporters/json/index.ts';
import { renderPdf } from '#lib/exporters/pdf/index.ts';
import { renderXlsx } from '#lib/exporters/xlsx/index.ts';
import { GOLDEN_CASES, readGoldenCase } from '#tests/golden/cases.ts';
import { reportOf } from '#tests/support/report-of.ts';
import { documentOf, fullDocument } from './support/document.ts';
import {
  blocksOf,
  expectedBeside,
  expectedReading,
  expectedTables,
  expectedTexts,
  type FoundTable,
  squeezed,
} from './support/expected.ts';
import { goldenDocument } from './support/golden.ts';
import { type FoundDocx, readDocx } from './support/read-docx.ts';
import { type FoundPage, readHtml } from './support/read-html.ts';
import { type FoundPdf, readPdf } from './support/read-pdf.ts';
import { type FoundXlsx, readXlsx } from './support/read-xlsx.ts';

type Data = {
  tables: { id: string; rows?: { id: string; label: string; cells: Record<string, string> }[]; form?: unknown }[];
  narrative: { id: string; paragraphs: { text: string; figures: { id: string; value: string }[] }[] }[];
};

const documents: [string, DisclosureDocument][] = [
  ['the golden department', goldenDocument()],
  ...Object.keys(GOLDEN_CASES).map((id): [string, DisclosureDocument] => [id, reportOf(readGoldenCase(id).budget)]),
  ['a whole report', fullDocument()],
  ['a report with two hundred projects', fullDocument({ projects: 200 })],
  ['a report of nothing', { ...documentOf([]), parts: [] }],
];

/** On paper a label beside many rows of a form may stand with a later row, where its block goes on to the next page. */
function comparable(table: FoundTable): FoundTable | string[] {
  return table.head.length > 0 ? table : table.body.flat().sort();
}

describe.each(documents)('%s', (_, document) => {
  let page: FoundPage;
  let paper: FoundPdf;
  let data: Data;
  let word: FoundDocx;
  let book: FoundXlsx;

  beforeAll(async () => {
    page = readHtml(renderHtml({ document }));
    const pdf = renderPdf({ document });
    if (!pdf.ok) throw new Error(JSON.stringify(pdf.error));
    paper = await readPdf(pdf.value);
    data = JSON.parse(renderJson({ document })) as Data;
    word = readDocx(await renderDocx({ document }));
    book = await readXlsx(await renderXlsx({ document }));
  });

  it('has the same cells in the page as in the document', () => {
    expect(page.tables).toEqual(expectedTables(document));
  });

  it('has the same cells on paper as in the document', () => {
    expect(paper.tables.map(comparable)).toEqual(expectedTables(document).map(comparable));
  });

  it('has the same cells in the Word file as in the document', () => {
    expect(word.tables).toEqual(expectedTables(document));
  });

  it('has the same cells in the workbook as in the document', () => {
    expect(book.tables).toEqual(expectedTables(document));
  });

  it('has the same cells in the data as in the document', () => {
    const tables = blocksOf(document).filter((block) => block.kind === 'table' || block.kind === 'form');
    expect(data.tables.map(({ id }) => id)).toEqual(tables.map(({ id }) => id));
    for (const [index, table] of tables.entries()) {
      if (table.kind === 'form') expect(data.tables[index]?.form).toEqual(table.data);
      else {
        const rows = data.tables[index]?.rows ?? [];
        expect(rows.map((row) => [row.id, row.label])).toEqual(table.rows.map((row) => [row.id, row.label]));
        expect(rows.map((row) => table.columns.map((column) => row.cells[column.id]))).toEqual(
          table.rows.map((row) => row.cells),
        );
      }
    }
  });

  it('says the same in the page, on paper, in the Word file, in the workbook and in the data', () => {
    expect(page.texts).toEqual(expectedTexts(document));
    expect(paper.text).toBe(expectedReading(document));
    expect(word.text).toBe(expectedReading(document));
    expect(word.beside.filter((text) => text !== '')).toEqual(expectedBeside(document));
    expect(book.texts).toEqual(expectedTexts(document));
    const told = data.narrative.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => squeezed(text)));
    expect(told).toEqual(expectedTexts(document));
  });

  it('lists with each paragraph of the data the figures that its text contains', () => {
    for (const { text, figures } of data.narrative.flatMap(({ paragraphs }) => paragraphs)) {
      let from = 0;
      for (const { value } of figures) {
        const at = text.indexOf(value, from);
        expect(at, `${value} in ${text}`).toBeGreaterThanOrEqual(0);
        from = at + value.length;
      }
    }
  });

  it('leaves nothing outside the sheet', () => {
    expect(paper.outside).toEqual([]);
  });
});
