import { describe, expect, it } from 'vitest';
import { buildDisclosure, type DisclosureDocument, paragraphFigures } from '#lib/core/disclosure/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { anchors, renderHtml, renderHtmlFragment } from '#lib/exporters/html/index.ts';
import { GOLDEN_CASES, readGoldenCase } from '#tests/golden/cases.ts';
import { classificationFor } from '#tests/support/classification.ts';

function documentOf(budget: Budget): DisclosureDocument {
  const built = buildDisclosure({ budget, classification: classificationFor(budget.fiscalYear) });
  if (!built.ok) throw new Error(built.error.code);
  return built.value.document;
}

/** Anchors that the numbers of a report must have: every cell of tables and forms, every figure. */
function numbersOf(document: DisclosureDocument): { cells: string[]; figures: string[] } {
  const blocks = document.parts.flatMap((part) => part.sections.flatMap((section) => section.blocks));
  const cells = blocks.flatMap((block) => {
    if (block.kind === 'table')
      return block.rows.flatMap(({ id: row }) =>
        block.columns.map(({ id: column }) => anchors.cell({ table: block.id, row, column })),
      );
    if (block.kind !== 'form') return [];
    return block.rows.flat().flatMap(({ number }) => (number ? [anchors.cell({ table: block.id, ...number })] : []));
  });
  const figures = blocks.flatMap((block) =>
    block.kind === 'paragraph' ? paragraphFigures(block).map(({ id }) => anchors.figure(id)) : [],
  );
  return { cells, figures: [...new Set(figures)] };
}

const idsIn = (html: string) => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
const linksIn = (html: string) => [...html.matchAll(/ href="([^"]+)"/g)].map(([, href = '']) => href);

describe.each(Object.keys(GOLDEN_CASES))('numbers of %s in the page', (template) => {
  const { budget } = readGoldenCase(template);
  const document = documentOf(budget);
  const html = renderHtml({ document });

  it('have one anchor each, and no anchor is given twice', () => {
    const ids = idsIn(html);
    const given = new Set(ids);
    expect(given.size).toBe(ids.length);
    const { cells, figures } = numbersOf(document);
    expect(new Set(cells).size).toBe(cells.length);
    expect([...cells, ...figures].filter((anchor) => !given.has(anchor))).toEqual([]);
    expect(cells.length).toBeGreaterThan(100);
  });

  it('lead nowhere but inside the file that stands alone', () => {
    const given = new Set(idsIn(html).map((id) => `#${id}`));
    const links = linksIn(html);
    expect(links.filter((link) => !given.has(link))).toEqual([]);
    expect(
      links.filter((link) => link === `#${anchors.cell({ table: 'expenditure', row: 'total', column: 'basic' })}`),
    ).not.toEqual([]);
  });

  it('keep their anchors when every amount is another', () => {
    const double = <T extends { amount: number }>(entry: T) => ({ ...entry, amount: fen(entry.amount * 2) });
    const doubled = documentOf({
      ...budget,
      income: budget.income.map(double),
      expenditure: budget.expenditure.map(double),
      procurement: budget.procurement.map(double),
      purchasedServices: budget.purchasedServices.map(double),
    });
    expect(numbersOf(doubled).cells).toEqual(numbersOf(document).cells);
    const before = new Set(numbersOf(document).figures);
    const gone = [...before].filter((figure) => !numbersOf(doubled).figures.includes(figure));
    // A change that has become none is no longer stated.
    expect(gone.filter((figure) => !/\.change(\.percent)?$/.test(figure))).toEqual([]);
  });

  it('lead to their explanations in a page of the web', () => {
    const { cells, figures } = numbersOf(document);
    const page = renderHtmlFragment({
      document,
      links: { cell: (cell) => `/cell/${anchors.cell(cell)}`, figure: ({ id }) => `/figure/${encodeURIComponent(id)}` },
    });
    const links = new Set(linksIn(page));
    const leading = cells.filter((cell) => links.has(`/cell/${cell}`));
    expect(leading.length).toBeGreaterThan(cells.length / 10);
    expect(figures.filter((figure) => !links.has(figure.replace('figure-', '/figure/')))).toEqual([]);
  });
});
