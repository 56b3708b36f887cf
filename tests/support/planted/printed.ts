import { readFileSync } from 'node:fs';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import type { ReadDocument, ReadGrid, ReadLine } from '#lib/core/reading/read-document.ts';
import { renderHtml } from '#lib/exporters/html/index.ts';
import { readHtml } from '#lib/readers/markup/read-html.ts';
import { readText } from '#lib/readers/text/read-text.ts';
import { GOLDEN_CASES, readGoldenCase } from '#tests/golden/cases.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { blocksOf, reportOf } from '#tests/support/report-of.ts';

/**
 * A report as somebody has it open: paragraphs and tables, to be edited. `tables` leads from the id of a table or form of the
 * disclosure data to its grid among the blocks, `heads` to how many rows its head has.
 */
export type Printed = {
  id: string;
  fiscalYear: number;
  blocks: readonly (ReadLine | ReadGrid)[];
  tables: ReadonlyMap<string, number>;
  heads: ReadonlyMap<string, number>;
  /** How many columns of labels stand before the amounts of a table. */
  labels: ReadonlyMap<string, number>;
  /** Columns of another year, in which nothing is the budget's. */
  older?: ReadonlyMap<string, readonly number[]>;
};

/** The reports that errors are planted in: one of each template, and the one whose forms a department filled. */
export const PRINTED_IDS: readonly string[] = [...Object.keys(GOLDEN_CASES), 'jiangxia-2026'];

/** The layout that most other places use, with tables and sentences that agree and without forms. */
const NATIONAL = 'national';
/** Reports that errors are planted in. */
export const PLANTED_IDS: readonly string[] = [...PRINTED_IDS, NATIONAL];

const shelf = new Map<string, Printed>();

/** A golden report, printed as a page and read back as lines and grids. */
export function printedReport(id: string): Printed {
  const kept = shelf.get(id);
  if (kept !== undefined) return kept;
  const made = id === NATIONAL ? nationalReport() : goldenReport(id);
  shelf.set(id, made);
  return made;
}

function nationalReport(): Printed {
  const text = readFileSync('tests/support/planted/national-report.txt', 'utf8');
  const { blocks } = expectOk(readText({ name: 'report.txt', text }));
  const grids = blocks.flatMap((block, index) => (block.kind === 'grid' ? [{ index, rows: block.rows }] : []));
  const head = (rows: ReadGrid['rows']) =>
    rows.findIndex(({ cells }) => cells.some((cell) => cell.text === '合计' || /^\d+\.\d{2}$/.test(cell.text)));
  // Its tables are those of 汉阳 in their order, up to where it ends.
  const ids = [...printedReport('wuhan-hanyang').heads.keys()];
  const of = <T>(value: (grid: (typeof grids)[number]) => T) =>
    new Map(ids.flatMap((id, index) => (grids[index] === undefined ? [] : [[id, value(grids[index])]])));
  return {
    id: NATIONAL,
    fiscalYear: 2026,
    blocks,
    tables: of(({ index }) => index),
    heads: of(({ rows }) => head(rows)),
    labels: of(() => 2),
    older: new Map([
      ['general-by-function', [2, 6, 7]],
      ['three-public', [0, 1, 2, 3, 4, 5]],
    ]),
  };
}

function goldenReport(id: string): Printed {
  const document = reportOf(id === 'jiangxia-2026' ? goldenBudget() : readGoldenCase(id).budget);
  const { blocks } = expectOk(readHtml({ name: 'report.html', text: renderHtml({ document }) }));
  return { id, fiscalYear: document.fiscalYear, blocks, ...gridsOf(document, blocks) };
}

/** Tables and forms stand in the page in the order of the document. */
function gridsOf(
  document: DisclosureDocument,
  blocks: Printed['blocks'],
): Pick<Printed, 'tables' | 'heads' | 'labels'> {
  const printed = document.parts
    .flatMap((part) => part.sections.flatMap((section) => section.blocks))
    .filter((block) => block.kind === 'table' || block.kind === 'form');
  const grids = blocks.flatMap((block, index) => (block.kind === 'grid' ? [index] : []));
  // A table without rows prints its head alone; where it has none, there is no grid.
  if (grids.length !== printed.length) throw new Error(`${grids.length} grids for ${printed.length} tables`);
  const heads = blocksOf(document, 'table').map(({ id, layout, head }): [string, number] => [
    id,
    layout.kind === 'sides' ? 2 : head.length,
  ]);
  return {
    tables: new Map(printed.map(({ id }, index) => [id, grids[index] ?? -1])),
    heads: new Map(heads),
    labels: new Map(blocksOf(document, 'table').map(({ id, stub }) => [id, stub.length])),
  };
}

/** The report as the examination takes it. */
export function asDocument({ blocks }: Printed): ReadDocument {
  return { name: 'report.html', kind: 'html', blocks, notRead: [] };
}
