import { squeeze } from './squeeze.ts';

const QUOTES = /[“”"'‘’「」『』《》]/g;

/**
 * A name as it is compared: without blanks and quotes, brackets of one kind, and without 支出 at its end, which people add
 * and leave out.
 */
export function comparableName(printed: string): string {
  return squeeze(printed).text.replace(QUOTES, '').replace(/支出$/, '');
}
