import type { Place, RowKind, SubjectCell, SubjectRow } from '#lib/core/checks/index.ts';
import type { SourcePlace } from '../read-document.ts';
import type { Columns } from './alignment.ts';
import { cellAmount } from './cell-amount.ts';
import type { MatrixRow } from './matrix.ts';

/** A place of the source as findings name it. */
export function placeOf({ page, line }: SourcePlace): Place {
  return { ...(page === undefined ? {} : { page }), ...(line === undefined ? {} : { line }) };
}

/** What a row is, before its cells are read. */
export type RowIdentity = { id: string; kind: RowKind; label: string; level: number; code?: string; parent?: string };

/** What the rows of a table have in common. */
export type RowFrame = { table: string; measure: '万元' | '元'; columns: Columns };

/** A row of a table with its cells by column. */
export function subjectRow(frame: RowFrame, input: { row: MatrixRow; identity: RowIdentity }): SubjectRow {
  const { row, identity } = input;
  const at: Place = { ...placeOf(row.at), table: frame.table, row: identity.id };
  const cells = new Map<string, SubjectCell>();
  for (const [column, place] of frame.columns)
    cells.set(column, subjectCell(frame, { text: row.cells[place] ?? '', at: { ...at, column } }));
  return { ...identity, label: identity.label.replace(/\s*\n\s*/g, ''), cells, at };
}

/** A cell as it stands, with its amount where it is one. */
export function subjectCell(frame: Pick<RowFrame, 'measure'>, input: { text: string; at: Place }): SubjectCell {
  const amount = cellAmount(input.text, frame.measure);
  return { text: input.text, at: input.at, ...(amount === undefined ? {} : { amount }) };
}
