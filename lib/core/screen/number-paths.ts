import type { NumberPlace } from './number-address.ts';

/**
 * Where a number of a published report is explained, below the address of the report: `/cell/expenditure/total/basic`,
 * `/figure/general.total`. A slash within an id is written `~1` and a tilde `~0`: servers in between take an encoded slash
 * for one of the path.
 */
export function numberPath(place: NumberPlace): string {
  const parts = 'figure' in place ? ['figure', place.figure] : ['cell', place.table, place.row, place.column];
  return parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');
}

/** The id that a part of such an address stands for, decoded already. */
export function idInPath(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
