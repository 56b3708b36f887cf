import { describe, expect, it } from 'vitest';
import type { RoundingMode } from '#lib/core/disclosure/index.ts';
import { type Explanation, explainNumber, type Term } from '#lib/core/explanation/index.ts';
import { fen, formatWanyuan, percentOf } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { GOLDEN_CASES, readGoldenCase } from '#tests/golden/cases.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { numbersOf, reportFacts } from './report-numbers.ts';

const CASES: [string, Budget][] = [
  ['jiangxia-2026', goldenBudget()],
  ...Object.keys(GOLDEN_CASES).map((id): [string, Budget] => [id, readGoldenCase(id).budget]),
];

/** Every number of a report with how it is explained. */
function explained(budget: Budget, rounding: RoundingMode) {
  const facts = reportFacts(budget, rounding);
  return numbersOf(facts.document).map(({ place, text }) => ({ place, text, told: explainNumber({ facts, place }) }));
}

const known = (terms: readonly Term[]) => terms.every(({ exact }) => exact !== undefined);
const amountOf = ({ exact }: Term): number => exact ?? 0;
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);
const steps = (text: string) => Number(text.replace('.', ''));

/** What a number must be by what it is said to be made of, in 万元 or percent; nothing where it is not stated exactly. */
function recomputed({ origin, measure, exact }: Explanation, rounding: RoundingMode): string | undefined {
  if (origin === undefined || origin.terms.length === 0)
    return exact === undefined ? undefined : formatWanyuan(fen(exact));
  const { kind, terms } = origin;
  const [first, second] = terms;
  if (first === undefined) return undefined;
  if (measure !== '万元' && measure !== '%') {
    const numbers = terms.map(({ value }) => Number(value));
    return String(sum(numbers));
  }
  if (!known(terms)) return undefined;
  if (kind === 'share' && second !== undefined)
    return percentOf({ part: fen(amountOf(first)), whole: fen(amountOf(second)) });
  if (kind === 'rate' && second !== undefined)
    return percentOf({ part: fen(amountOf(first) - amountOf(second)), whole: fen(amountOf(second)) });
  if (kind === 'difference' && second !== undefined)
    return rounding === 'exact'
      ? formatWanyuan(fen(Math.abs(amountOf(first) - amountOf(second))))
      : formatWanyuan(fen(Math.abs(steps(first.value) - steps(second.value)) * 10_000));
  return formatWanyuan(fen(sum(terms.map(amountOf))));
}

describe.each(CASES)('every number of %s', (_, budget) => {
  it.each<RoundingMode>(['exact', 'additive'])('has an explanation that comes to it (%s)', (rounding) => {
    for (const { place, text, told } of explained(budget, rounding)) {
      expect(told, JSON.stringify(place)).toBeDefined();
      if (told === undefined) continue;
      if (text !== '') expect(told.value, JSON.stringify(place)).toBe(text);
      const moved = rounding === 'additive' && told.measure === '万元' && told.origin?.kind !== 'difference';
      const again = recomputed(told, rounding);
      if (again !== undefined && told.value !== '' && !moved) expect(again, JSON.stringify(place)).toBe(told.value);
    }
  });

  it('is the exact sum of the lines behind it', () => {
    for (const { place, told } of explained(budget, 'exact')) {
      if (told === undefined || told.lines.length === 0) continue;
      expect(sum(told.lines.map(({ amount }) => amount))).toBe(told.total);
      expect(told.total, JSON.stringify(place)).toBe(told.exact);
      expect(formatWanyuan(fen(told.total)), JSON.stringify(place)).toBe(told.value === '' ? '0.00' : told.value);
    }
  });
});
