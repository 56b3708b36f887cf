import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Fen,
  fen,
  formatPackageAmount,
  formatWanyuan,
  formatYuan,
  parseAmount,
  parsePackageAmount,
  percentOf,
  roundToPublishedStep,
  separateThousands,
  sumFen,
} from '#lib/core/money/index.ts';

const anyFen = fc.maxSafeInteger().map(fen);
const value = (text: string, unit?: '元' | '万元') => {
  const parsed = parseAmount(text, unit);
  return parsed.ok ? parsed.value : parsed.error.code;
};

describe('an amount as people write it', () => {
  it.each([
    ['1,234.50', 123_450],
    ['１，２３４．５０', 123_450],
    ['￥12', 1_200],
    ['12万元', 12_000_000],
    ['12万', 12_000_000],
    ['0.000001万元', 1],
    ['-12.30', -1_230],
    ['（12）', -1_200],
    ['(1,234.5)', -123_450],
    ['+20', 2_000],
    ['.5', 50],
    ['12.', 1_200],
    [' 7 元 ', 700],
    ['- ￥ 12 345 678.90', -1_234_567_890],
    ['（ 1\u00a0234 万 元 ）', -1_234_000_000],
    ['1,　234', 123_400],
  ])('%s is taken exactly', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it('is the same read at a glance and read closely', () => {
    const written = fc.stringMatching(/^-?\d{0,16}\.?\d{0,3}$/);
    fc.assert(
      fc.property(written, (text) => {
        // A sign of 元 behind it says nothing more, and is not read at a glance.
        expect(value(text)).toBe(text === '' ? 'EMPTY' : value(`${text}元`));
      }),
    );
  });

  it('is taken in 万元 where the form asks for 万元, unless it says 元', () => {
    expect(value('1.5', '万元')).toBe(1_500_000);
    expect(value('1.5元', '万元')).toBe(150);
  });

  it.each([
    ['', 'EMPTY'],
    ['12,34', 'NOT_A_NUMBER'],
    ['5 6', 'NOT_A_NUMBER'],
    ['1 000 00', 'NOT_A_NUMBER'],
    ['1234 567', 'NOT_A_NUMBER'],
    ['12 .5', 'NOT_A_NUMBER'],
    ['1e5', 'NOT_A_NUMBER'],
    ['十二', 'NOT_A_NUMBER'],
    ['(-12)', 'NOT_A_NUMBER'],
    ['1.234', 'TOO_MANY_DECIMALS'],
    ['0.0000001万元', 'TOO_MANY_DECIMALS'],
    ['90071992547409.92', 'TOO_LARGE'],
  ])('%s is refused', (text, code) => {
    expect(value(text)).toBe(code);
  });

  it('is read back from what the screen shows', () => {
    fc.assert(fc.property(anyFen, (amount) => value(formatYuan(amount)) === amount));
  });
});

describe('an amount of the exchange format', () => {
  it('is written without needless decimals and read back', () => {
    expect(formatPackageAmount(fen(73_440_000))).toBe('734400');
    expect(formatPackageAmount(fen(73_440_050))).toBe('734400.50');
    fc.assert(
      fc.property(
        fc.maxSafeInteger().filter((amount) => amount >= 0),
        (amount) => {
          const parsed = parsePackageAmount(formatPackageAmount(fen(amount)));
          return parsed.ok && parsed.value === amount;
        },
      ),
    );
  });

  it.each(['-1', '1,000', '１', '1.234', '+1', ' 1', '1.', '1e3', '0x10'])('%s is refused', (text) => {
    expect(parsePackageAmount(text).ok).toBe(false);
  });
});

describe('a published amount', () => {
  it('is rounded half up at the second decimal of 万元', () => {
    expect(formatWanyuan(fen(5_000))).toBe('0.01');
    expect(formatWanyuan(fen(4_999))).toBe('0.00');
    expect(formatWanyuan(fen(8_020_575_000))).toBe('8020.58');
    expect(formatWanyuan(fen(-5_000))).toBe('-0.01');
  });

  it('never is further than half a step from its exact amount', () => {
    fc.assert(
      fc.property(
        fc.maxSafeInteger().filter((n) => Math.abs(n) < 2 ** 52),
        (amount) => {
          const rounded = roundToPublishedStep(fen(amount));
          return rounded % 10_000 === 0 && Math.abs(rounded - amount) <= 5_000;
        },
      ),
    );
  });

  it('shows separators only where a screen asks for them', () => {
    expect(separateThousands('8020.58')).toBe('8,020.58');
    expect(separateThousands('-1234567.00')).toBe('-1,234,567.00');
    expect(separateThousands('20.58')).toBe('20.58');
  });
});

describe('a percentage', () => {
  it('is of the whole, two decimals, half up, without a sign', () => {
    expect(percentOf({ part: fen(1), whole: fen(3) })).toBe('33.33');
    expect(percentOf({ part: fen(-1), whole: fen(800) })).toBe('0.13');
    expect(percentOf({ part: fen(5), whole: fen(5) })).toBe('100.00');
    expect(percentOf({ part: fen(0), whole: fen(5) })).toBe('0.00');
  });

  it('is exact for amounts near the largest', () => {
    const whole = fen(Number.MAX_SAFE_INTEGER);
    expect(percentOf({ part: fen(Number.MAX_SAFE_INTEGER - 1), whole })).toBe('100.00');
  });

  it('of nothing is never stated', () => {
    expect(() => percentOf({ part: fen(1), whole: fen(0) })).toThrow(RangeError);
  });
});

describe('money', () => {
  it('is never a fraction, not a number or beyond exact integers', () => {
    for (const bad of [0.5, Number.NaN, 2 ** 53, Number.POSITIVE_INFINITY]) expect(() => fen(bad)).toThrow(RangeError);
    expect(() => sumFen([fen(Number.MAX_SAFE_INTEGER), fen(1)])).toThrow(RangeError);
  });

  it('knows no negative nothing', () => {
    expect(Object.is(fen(-0), 0)).toBe(true);
    expect(formatYuan(fen(-0) as Fen)).toBe('0.00');
  });
});
