import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { tablesOf } from './blocks.ts';
import { statedFigures } from './stated-figures.ts';

/** The tables of a report for programs: the same figures as on paper. */
export function publicTables(document: DisclosureDocument) {
  return tablesOf(document).map(({ id, number, title, columns, rows, notes }) => ({
    id,
    number,
    title,
    columns: columns.map((column) => ({ id: column.id, label: column.label })),
    rows: rows.map((row) => ({
      id: row.id,
      label: row.label,
      level: row.level,
      cells: Object.fromEntries(columns.map((column, index) => [column.id, row.cells[index] ?? ''])),
    })),
    notes: [...notes],
  }));
}

/** The figures that a report states in its sentences, each once; `cell` is where a printed table has it. */
export function publicFigures(document: DisclosureDocument) {
  return statedFigures(document).map(({ id, value, measure, cell, section, sentence }) => ({
    id,
    value,
    measure,
    ...(cell === undefined ? {} : { cell }),
    section,
    sentence,
  }));
}
