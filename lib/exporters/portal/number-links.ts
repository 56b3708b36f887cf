import { numberPath, type Release } from '#lib/core/screen/index.ts';
import type { NumberLinks } from '../html/index.ts';
import { ownPath } from './release-frame.ts';

/** Where the numbers of a published report lead: each to the page that explains it. */
export function numberLinks(release: Pick<Release, 'key' | 'versions'>): NumberLinks {
  const own = ownPath(release);
  return {
    cell: (cell) => `${own}${numberPath(cell)}`,
    figure: ({ id }) => `${own}${numberPath({ figure: id })}`,
  };
}
