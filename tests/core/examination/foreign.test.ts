import { describe, expect, it } from 'vitest';
import { foreignDepartment } from '#tests/support/foreign/foreign-department.ts';
import { FOREIGN_STYLES } from '#tests/support/foreign/foreign-styles.ts';
import { judgeForeign } from '#tests/support/foreign/judge-foreign.ts';
import { asRead } from '#tests/support/layouts/sheets.ts';

const SEEDS = [0, 1, 2, 3];
const CASES = FOREIGN_STYLES.flatMap((style) => SEEDS.map((seed) => ({ ...style, seed })));

describe('a right report of a place that this product does not know', () => {
  it.each(CASES)('is read as it stands, and nothing is said of it: $name $seed', ({ print, seed }) => {
    const department = foreignDepartment(seed);
    const { lost, findings } = judgeForeign({ department, document: asRead(print(department)) });
    expect([...lost, ...findings.map(({ rule, message }) => `${rule} ${message}`)]).toEqual([]);
  });
});
