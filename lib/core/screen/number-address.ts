import type { CellReference } from '#lib/core/disclosure/index.ts';

/** Where a number of the report stands: a cell of a table or form, or a figure of a sentence. */
export type NumberPlace = CellReference | { figure: string };

/** The query of an address that names a number: `cell=expenditure/total/basic` or `figure=general.total`. */
export function numberAddress(place: NumberPlace): string {
  if ('figure' in place) return `figure=${encodeURIComponent(place.figure)}`;
  const { table, row, column } = place;
  // A part of an id may hold a slash itself: it is encoded twice, so that the parts can be told apart.
  const parts = [table, row, column].map((part) => encodeURIComponent(part.replace(/[%/]/g, encodeURIComponent)));
  return `cell=${parts.join('/')}`;
}

/** The number that a query names; nothing where it names none, as addresses that were cut off do. */
export function readNumberAddress(query: string): NumberPlace | undefined {
  const named = new URLSearchParams(query);
  const figure = named.get('figure');
  if (figure !== null && figure !== '') return { figure };
  const [table, row, column, ...more] = (named.get('cell') ?? '').split('/').map(decoded);
  if (table === undefined || row === undefined || column === undefined || more.length > 0) return undefined;
  return table === '' || row === '' || column === '' ? undefined : { table, row, column };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}
