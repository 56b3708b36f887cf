import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateAmount, splitDifference } from '#lib/core/expression/index.ts';
import { expectOk } from '#tests/support/expect-ok.ts';

const count = fc.integer({ min: 0, max: 2000 });
const standard = fc
  .integer({ min: 1, max: 2_000_000 })
  .map((fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`);
const personnel = fc
  .tuple(count, standard, fc.integer({ min: 1, max: 12 }))
  .map(([people, each, months]) => `${people}人×${each}元/人·月×${months}月`);

const amount = (text: string) => expectOk(evaluateAmount(text)).amount;
const sum = (parts: object) => Object.values(parts).reduce((total: number, part: number) => total + part, 0);

describe('the difference of two expressions', () => {
  it('is wholly that of the one number that changed', () => {
    expect(splitDifference({ before: '9人×4860元/人·月×12月', after: '10人×4860元/人·月×12月' })).toEqual({
      headcount: 58_320_00,
    });
    expect(splitDifference({ before: '9人×4860元/人·月×12月', after: '9人×5000元/人·月×12月' })).toEqual({
      standard: 15_120_00,
    });
    expect(splitDifference({ before: '9人×4860元/人·月×12月', after: '9人×4860元/人·月×11月' })).toEqual({
      quantity: -43_740_00,
    });
    expect(splitDifference({ before: '20台×5000元/台', after: '20台×4500元/台' })).toEqual({ price: -10_000_00 });
  });

  it('is shared by the numbers that changed together', () => {
    expect(splitDifference({ before: '10人×100元/人·月×12月', after: '12人×110元/人·月×12月' })).toEqual({
      headcount: 2_520_00,
      standard: 1_320_00,
    });
  });

  it('knows people by the standard that asks for them, in whatever order the numbers stand', () => {
    expect(splitDifference({ before: '900元/人·月×68×12', after: '900元/人·月×70×12' })).toEqual({
      headcount: 21_600_00,
    });
    expect(splitDifference({ before: '12月×9人×4860元/人·月', after: '10人×4860元/人·月×12月' })).toEqual({
      headcount: 58_320_00,
    });
  });

  it('is not guessed where no number says what it is, and not where the two are worked out in different ways', () => {
    expect(splitDifference({ before: '68*900*12', after: '70*900*12' })).toEqual({ other: 21_600_00 });
    expect(splitDifference({ before: '9人×4860元/人·月×12月', after: '9人×58320元/人·年' })).toBeUndefined();
    expect(splitDifference({ before: '按合同', after: '9人×4860元/人·月×12月' })).toBeUndefined();
    expect(splitDifference({ before: '524880', after: '524881' })).toBeUndefined();
  });

  it('adds up exactly, and has the other sign the other way round', () => {
    fc.assert(
      fc.property(personnel, personnel, (before, after) => {
        const there = splitDifference({ before, after }) ?? {};
        const back = splitDifference({ before: after, after: before }) ?? {};
        expect(sum(there)).toBe(amount(after) - amount(before));
        expect(Object.entries(back)).toEqual(Object.entries(there).map(([kind, part]) => [kind, -part]));
      }),
    );
  });
});
