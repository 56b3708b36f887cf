import type { Part, Section } from '#lib/core/disclosure/index.ts';

/**
 * The printed line of a part or section: its number before its title. A number that ends in its own mark (`一、`)
 * joins the title; a bare one (`第一部分`) is set apart by a full-width space.
 */
export function titleOf({ number, title }: Pick<Part | Section, 'number' | 'title'>): string {
  if (number === '' || title === '') return `${number}${title}`;
  return /[、.．)）]$/.test(number) ? `${number}${title}` : `${number}\u3000${title}`;
}
