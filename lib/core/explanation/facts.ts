import {
  type CellReference,
  type CellSum,
  cellSums,
  type DisclosureDocument,
  type DisclosureTemplate,
  type Figure,
  type PrintedForm,
  type PrintedTable,
  templateFor,
} from '#lib/core/disclosure/index.ts';
import { type Fen, formatWanyuan } from '#lib/core/money/index.ts';
import { type PriorFigures, priorFigures } from '#lib/core/narrative/index.ts';
import { type DerivedTables, deriveTables, type Table, type TableContext } from '#lib/core/tables/index.ts';

/** A figure where a sentence first states it: `words` are those of its sentence before it. */
export type StatedFigure = { figure: Figure; section: string; words: string };

/** What numbers of a report are explained from. */
export type Facts = {
  document: DisclosureDocument;
  context: TableContext;
  tables: readonly Table[];
  template: DisclosureTemplate | undefined;
  exact: DerivedTables;
  prior: PriorFigures;
  sheets: ReadonlyMap<string, PrintedTable | PrintedForm>;
  figures: ReadonlyMap<string, StatedFigure>;
  sumsOf: (table: PrintedTable) => readonly CellSum[];
};

/**
 * Takes a report and its budget apart into what explanations ask for, once for all of them.
 * @param input.exact the tables as they were derived, where they are at hand
 */
export function factsOf(input: {
  document: DisclosureDocument;
  context: TableContext;
  tables: readonly Table[];
  exact?: DerivedTables;
}): Facts {
  const { document, context, tables, exact } = input;
  const known = new Map<string, readonly CellSum[]>();
  return {
    document,
    context,
    tables,
    template: templateFor({ id: document.template, fiscalYear: document.fiscalYear }),
    exact: exact ?? deriveTables({ context, tables }),
    prior: priorFigures(context.budget.priorYear),
    ...indexed(document),
    sumsOf: (table) => {
      const sums = known.get(table.id) ?? cellSums(table);
      known.set(table.id, sums);
      return sums;
    },
  };
}

/** What of a report is looked up by id. */
export type Printed = Pick<Facts, 'sheets' | 'figures'>;

/** Tables, forms and figures of a report by their ids. */
export function indexed(document: DisclosureDocument): Printed {
  const sheets = new Map<string, PrintedTable | PrintedForm>();
  const figures = new Map<string, StatedFigure>();
  for (const part of document.parts)
    for (const section of part.sections)
      for (const block of section.blocks) {
        if (block.kind === 'table' || block.kind === 'form') sheets.set(block.id, block);
        if (block.kind !== 'paragraph') continue;
        const title = `${section.number}${section.title}` || part.title;
        let words = '';
        for (const segment of block.segments) {
          if (segment.kind === 'figure' && !figures.has(segment.figure.id))
            figures.set(segment.figure.id, { figure: segment.figure, section: title, words: lastWords(words) });
          words += segment.kind === 'words' ? segment.text : segment.figure.value;
        }
      }
  return { sheets, figures };
}

/** Longest piece of a sentence that is quoted before a figure. */
const QUOTED = 36;

/** The sentence so far, as much of its end as says what the next figure is. */
function lastWords(words: string): string {
  const sentence = words.split(/[。；\n]/).at(-1) ?? '';
  const letters = [...sentence];
  return letters.length <= QUOTED ? sentence : `…${letters.slice(-QUOTED).join('')}`;
}

/** A cell's exact amount; nothing where the tables have no such cell. */
export function exactCell({ exact }: Facts, { table, row, column }: CellReference): Fen | undefined {
  const derived = exact.all.find(({ id }) => id === table);
  const place = derived?.columns.findIndex(({ id }) => id === column) ?? -1;
  return place < 0 ? undefined : derived?.rows.find(({ id }) => id === row)?.cells[place];
}

/** A cell as the report prints it; nothing where it does not. */
export function printedCell(
  { sheets }: Pick<Facts, 'sheets'>,
  { table: id, row, column }: CellReference,
): string | undefined {
  const table = sheets.get(id);
  if (table?.kind !== 'table') return undefined;
  const place = table.columns.findIndex((candidate) => candidate.id === column);
  return place < 0 ? undefined : table.rows.find((candidate) => candidate.id === row)?.cells[place];
}

/** A cell's amount in 万元: as printed, or rounded by itself where the report does not print it. */
export function publishedCell(facts: Facts, cell: CellReference): string | undefined {
  const amount = exactCell(facts, cell);
  return printedCell(facts, cell) ?? (amount === undefined ? undefined : formatWanyuan(amount));
}

/** What a cell of a table is called: the table with its number, the row, and the column where there is more than one. */
export function cellTitle(facts: Facts, cell: CellReference): { sheet: string; row: string; column: string } {
  const sheet = facts.sheets.get(cell.table);
  const printed = sheet?.kind === 'table' ? sheet : undefined;
  const table = printed ?? facts.exact.all.find(({ id }) => id === cell.table);
  const column = table?.columns.find(({ id }) => id === cell.column)?.label ?? '';
  return {
    sheet: printed === undefined ? (table?.title ?? '') : `${printed.number} ${printed.title}`,
    row: table?.rows.find(({ id }) => id === cell.row)?.label ?? '',
    column: table?.columns.length === 1 ? '' : column,
  };
}

/** A number of a form as printed, with what stands before it in its line. */
export function printedNumber(
  { sheets }: Pick<Facts, 'sheets'>,
  { table, row, column }: CellReference,
): { value: string; label: string } | undefined {
  const form = sheets.get(table);
  if (form?.kind !== 'form') return undefined;
  for (const cells of form.rows) {
    const place = cells.findIndex(({ number }) => number?.row === row && number.column === column);
    const found = cells[place];
    if (found === undefined) continue;
    const label = cells.slice(0, place).findLast(({ number }) => number === undefined)?.text ?? '';
    return { value: found.text.replace(/%$/, ''), label: label.trim() };
  }
  return undefined;
}
