import { describe, expect, it } from 'vitest';
import { seededRandom } from '#lib/core/rounding/random.ts';
import { readText } from '#lib/readers/text/read-text.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { foreignDepartment } from '#tests/support/foreign/foreign-department.ts';
import { FOREIGN_IDS, foreignKinds } from '#tests/support/foreign/foreign-printed.ts';
import { FOREIGN_STYLES } from '#tests/support/foreign/foreign-styles.ts';
import { type JudgedForeign, judgeForeign } from '#tests/support/foreign/judge-foreign.ts';
import { CONVERSIONS } from '#tests/support/layouts/page-text.ts';
import { asRead } from '#tests/support/layouts/sheets.ts';
import { judgePlanted } from '#tests/support/planted/judge-planted.ts';

const SEEDS = [0, 1, 2, 3];
const CASES = FOREIGN_STYLES.flatMap((style) => SEEDS.map((seed) => ({ ...style, seed })));
/** In words, so that a failure tells what was lost and what was said. */
const told = ({ lost, findings }: JudgedForeign) => [
  ...lost,
  ...findings.map(({ rule, message }) => `${rule} ${message}`),
];
/** Of all kinds of mistakes every fifth, another fifth a style; `npm run bench -- planted` plants all. */
const EVERY = 5;

describe('a right report of a place that this product does not know', () => {
  it.each(CASES)('is read as it stands, and nothing is said of it: $name $seed', ({ print, seed }) => {
    const department = foreignDepartment(seed);
    expect(told(judgeForeign({ department, document: asRead(print(department)) }))).toEqual([]);
  });

  it.each(FOREIGN_STYLES)('is read so as text, whatever the conversion: $name', ({ print }) => {
    const department = foreignDepartment(2);
    const laid = print(department);
    const judged = CONVERSIONS.map(({ convert }) => {
      const document = expectOk(readText({ name: 'report.txt', text: convert(laid, seededRandom(1)) }));
      return told(judgeForeign({ department, document }));
    });
    expect(judged.flat()).toEqual([]);
  });
});

describe('a mistake planted in such a report', () => {
  it.each(FOREIGN_IDS)('is found, and nothing else is said: %s', (report) => {
    const turn = FOREIGN_IDS.indexOf(report);
    const judged = foreignKinds()
      .filter((_, index) => index % EVERY === turn % EVERY)
      .flatMap((kind, index) => judgePlanted({ kind, report, seed: index + 1 }) ?? []);
    expect(judged.filter(({ found }) => !found).map(({ kind }) => kind)).toEqual([]);
    expect(judged.flatMap(({ falseAlarms }) => falseAlarms.map(({ rule, message }) => `${rule} ${message}`))).toEqual(
      [],
    );
  });
});
