import type { Block, DisclosureDocument, PrintedForm, PrintedTable } from '#lib/core/disclosure/index.ts';
import type { NumberPlace } from '#lib/core/screen/index.ts';

/** A cell of a derived table, by ids. */
export type CellKey = { table: string; row: string; column: string };

/** A table or form of the report. */
export type Sheet = PrintedTable | PrintedForm;

/** Whether a block is a table or form, not a sentence. */
export function isSheet(block: Block): block is Sheet {
  return block.kind === 'table' || block.kind === 'form';
}

/** Every table and form of the report, in printed order. */
export function sheetsOf(document: DisclosureDocument): Sheet[] {
  return document.parts.flatMap((part) => part.sections.flatMap((section) => section.blocks.filter(isSheet)));
}

/** A printed table of the report by its id. */
export function tableOf(document: DisclosureDocument, id: string): PrintedTable | undefined {
  return sheetsOf(document).find((sheet): sheet is PrintedTable => sheet.kind === 'table' && sheet.id === id);
}

/** Whether a table of the report has a row. */
export function hasRow(document: DisclosureDocument, place: { table: string; row: string }): boolean {
  return tableOf(document, place.table)?.rows.some(({ id }) => id === place.row) ?? false;
}

/** What a sheet is about, short: a project's form by its project, everything else by its title. */
export function sheetLabel(document: DisclosureDocument, sheet: Sheet): string {
  const [form, project] = sheet.id.split('/');
  if (form !== 'project-performance' || project === undefined) return sheet.title;
  return tableOf(document, 'projects')?.rows.find(({ id }) => id === project)?.label ?? sheet.title;
}

/** What a cell is called: its table, row and column, as printed. */
export function cellTitle(document: DisclosureDocument, cell: CellKey): { table: string; row: string; column: string } {
  const table = tableOf(document, cell.table);
  const row = table?.rows.find(({ id }) => id === cell.row);
  const column = table?.columns.find(({ id }) => id === cell.column);
  const only = table?.columns.length === 1;
  return {
    table: table ? `${table.number} ${table.title}` : '',
    row: row?.label ?? '',
    column: only ? '' : (column?.label ?? ''),
  };
}

/** The cell that a number is, or that a figure of a sentence is taken from; nothing where it stands in no table. */
export function cellOfNumber(document: DisclosureDocument, place: NumberPlace | undefined): CellKey | undefined {
  if (place === undefined || !('figure' in place)) return place;
  for (const { sections } of document.parts)
    for (const { blocks } of sections)
      for (const block of blocks)
        for (const segment of block.kind === 'paragraph' ? block.segments : [])
          if (segment.kind === 'figure' && segment.figure.id === place.figure) return segment.figure.cell;
  return undefined;
}
