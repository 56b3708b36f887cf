import { CATEGORIES, type CategoryId } from '#lib/core/ledger/index.ts';
import { readCode } from './assemble/field-values.ts';
import type { FormRow } from './form-row.ts';

/** Of the nine digits of a serial number: those that say whose it is, and those that count. */
const UNIT_DIGITS = 3;
const COUNT_DIGITS = 6;

/** The code that a row of 项目清单 says, as the budget knows it; nothing where it says none. */
export function projectCodeOf({ cells }: Pick<FormRow, 'cells'>): string | undefined {
  return readCode(cells.code ?? '');
}

/**
 * The code of a new project as 预算管理一体化 numbers them: 6 digits of the region, 2 of the year, 3 of the department,
 * the letter of the category, 9 of a serial number that goes on over all categories. Units do not see each other's
 * projects, so each counts behind a number of its own, the last three digits of its code: no two take the same.
 * @param input.taken codes that are in use, as far as they are known here
 */
export function nextProjectCode(input: {
  region: string;
  fiscalYear: number;
  department: string;
  unit: string;
  category: CategoryId;
  taken: readonly string[];
}): string {
  const { region, fiscalYear, department, unit, category, taken } = input;
  const place = `${region.slice(0, 6)}${String(fiscalYear % 100).padStart(2, '0')}${department.slice(0, 3).padStart(3, '0')}`;
  const start = (/\d{1,3}$/.exec(unit)?.[0] ?? '').padStart(UNIT_DIGITS, '0');
  const counted = taken.flatMap((code) => {
    const serial = code.startsWith(place) ? code.slice(place.length + 1) : '';
    return /^\d{9}$/.test(serial) && serial.startsWith(start) ? [Number(serial.slice(UNIT_DIGITS))] : [];
  });
  const next = counted.reduce((most, count) => Math.max(most, count), 0) + 1;
  return `${place}${CATEGORIES[category].letter}${start}${String(next).padStart(COUNT_DIGITS, '0')}`;
}
