import type { FormRow } from '#lib/core/forms/index.ts';

/** An indicator of a project that is shown elsewhere. */
export type Reference = { project: string; row: string };

/** Reads `<project code>/<row id>`. */
export function readReference(from: string): Reference | undefined {
  const at = from.indexOf('/');
  return at <= 0 || at === from.length - 1 ? undefined : { project: from.slice(0, at), row: from.slice(at + 1) };
}

/** Writes a reference as the cell `from` holds it. */
export function writeReference({ project, row }: Reference): string {
  return `${project}/${row}`;
}

/**
 * A row with what the project says in place of its own cells; the row as it is where it refers to nothing.
 * `lost`: what it refers to is gone.
 */
export function resolveRow(input: { row: FormRow; read: (reference: Reference) => FormRow | undefined }): {
  row: FormRow;
  reference?: Reference;
  lost?: true;
} {
  const from = input.row.cells.from ?? '';
  const reference = from === '' ? undefined : readReference(from);
  if (reference === undefined) return { row: input.row };
  const there = input.read(reference);
  if (there === undefined) return { row: input.row, reference, lost: true };
  return { row: { ...input.row, cells: { ...there.cells, from } }, reference };
}
