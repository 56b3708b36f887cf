import { CATEGORIES, type CategoryId } from '#lib/core/ledger/index.ts';

const SERIAL_DIGITS = 9;

/**
 * The code of a new project as 预算管理一体化 numbers them: 6 digits of the region, 2 of the year, 3 of the department,
 * the letter of the category, 9 of a serial number that goes on over all categories.
 * @param input.taken codes that are in use, of any department
 */
export function nextProjectCode(input: {
  region: string;
  fiscalYear: number;
  department: string;
  category: CategoryId;
  taken: readonly string[];
}): string {
  const { region, fiscalYear, department, category } = input;
  const place = `${region.slice(0, 6)}${String(fiscalYear % 100).padStart(2, '0')}${department.slice(0, 3).padStart(3, '0')}`;
  const serials = input.taken.flatMap((code) => {
    const serial = code.startsWith(place) ? code.slice(place.length + 1) : '';
    return /^\d{9}$/.test(serial) ? [Number(serial)] : [];
  });
  const next = serials.reduce((most, serial) => Math.max(most, serial), 0) + 1;
  return `${place}${CATEGORIES[category].letter}${String(next).padStart(SERIAL_DIGITS, '0')}`;
}
