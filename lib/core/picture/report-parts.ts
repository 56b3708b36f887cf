import {
  type CellReference,
  type DisclosureDocument,
  type Figure,
  type PrintedForm,
  type PrintedRow,
  type PrintedTable,
  paragraphFigures,
  type StatedChange,
} from '#lib/core/disclosure/index.ts';
import { type Fen, parseAmount, ZERO_FEN } from '#lib/core/money/index.ts';

/** A released report by the ids of what is in it. Nothing is derived: a number is the one that is printed. */
export type ReportParts = {
  document: DisclosureDocument;
  rows: (table: string) => readonly PrintedRow[];
  columns: (table: string) => PrintedTable['columns'];
  /** A printed amount, in 分; nothing where the report has no such cell. */
  printed: (cell: CellReference) => Fen | undefined;
  /** The same; no money where the report has no such cell. */
  amount: (cell: CellReference) => Fen;
  figure: (id: string) => Figure | undefined;
  change: (id: string) => StatedChange | undefined;
  forms: readonly PrintedForm[];
};

/** Reads a report once, so that everything in it is found by its id. */
export function reportParts(document: DisclosureDocument): ReportParts {
  const blocks = document.parts.flatMap(({ sections }) => sections.flatMap((section) => section.blocks));
  const tables = new Map(blocks.flatMap((block) => (block.kind === 'table' ? [[block.id, block] as const] : [])));
  const figures = new Map(
    blocks.flatMap((block) =>
      block.kind === 'paragraph' ? paragraphFigures(block).map((figure) => [figure.id, figure] as const) : [],
    ),
  );
  const cells = new Map(
    [...tables.values()].flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns.map(({ id }, index) => [`${table.id}\n${row.id}\n${id}`, row.cells[index] ?? ''] as const),
      ),
    ),
  );
  const changes = new Map(document.changes.map((change) => [change.id, change]));
  const printed = ({ table, row, column }: CellReference) => publishedAmount(cells.get(`${table}\n${row}\n${column}`));
  return {
    document,
    rows: (table) => tables.get(table)?.rows ?? [],
    columns: (table) => tables.get(table)?.columns ?? [],
    printed,
    amount: (cell) => printed(cell) ?? ZERO_FEN,
    figure: (id) => figures.get(id),
    change: (id) => changes.get(id),
    forms: blocks.filter((block) => block.kind === 'form'),
  };
}

/** What a published text of 万元 (`52.22`) comes to, in 分; nothing where it is none. */
export function publishedAmount(text: string | undefined): Fen | undefined {
  if (text === undefined) return undefined;
  const amount = parseAmount(text, '万元');
  return amount.ok ? amount.value : undefined;
}
