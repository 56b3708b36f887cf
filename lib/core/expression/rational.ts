/** An exact number: `top` over `bottom`, in lowest terms, `bottom` above zero. */
export type Rational = { top: bigint; bottom: bigint };

/**
 * A number in lowest terms.
 * @throws RangeError when `bottom` is zero: who divides asks first
 */
export function rational(top: bigint, bottom = 1n): Rational {
  if (bottom === 0n) throw new RangeError('division by zero');
  const sign = bottom < 0n ? -1n : 1n;
  const shared = greatestDivisor(top < 0n ? -top : top, bottom * sign);
  return { top: (top * sign) / shared, bottom: (bottom * sign) / shared };
}

/** Reads digits with at most one point: `68`, `1.50`, `.5`, `5.`. */
export function decimalToRational(digits: string): Rational {
  const [whole = '', fraction = ''] = digits.split('.');
  return rational(BigInt(`${whole}${fraction}` || '0'), 10n ** BigInt(fraction.length));
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

export function negate(a: Rational): Rational {
  return { top: -a.top, bottom: a.bottom };
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.top * b.top, a.bottom * b.bottom);
}

/** @throws RangeError when `b` is zero */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.top * b.bottom, a.bottom * b.top);
}

/** For people: every decimal where there are at most eight, else six and `…`. */
export function rationalText(value: Rational): string {
  const exact = finiteDecimals(value.bottom);
  const kept = exact ?? 6;
  const scaled = (value.top * 10n ** BigInt(kept)) / value.bottom;
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(kept + 1, '0');
  const whole = digits.slice(0, digits.length - kept);
  const fraction = digits.slice(digits.length - kept);
  return `${value.top < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}${exact === undefined ? '…' : ''}`;
}

function finiteDecimals(bottom: bigint): number | undefined {
  for (let places = 0; places <= 8; places += 1) if (10n ** BigInt(places) % bottom === 0n) return places;
  return undefined;
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger === 0n ? 1n : larger;
}
