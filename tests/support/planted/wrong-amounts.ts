import type { Random } from '#lib/core/rounding/random.ts';

/** What people do to an amount with two decimals; nothing where this one does not show it. */
export type Slip = (amount: string, random: Random) => string | undefined;

const AMOUNT = /^\d+\.\d{2}$/;

/** Whether a text is an amount that a slip can be seen in: a tenth of it is no rounding. */
export function isAmount(text: string): boolean {
  return AMOUNT.test(text) && Number(text) >= 1;
}

/** Another amount, off by at least 0.1 and at most some hundreds. */
export const off: Slip = (amount, random) => {
  const by = (1 + random.below(999)) / (random.below(2) === 0 ? 10 : 1);
  return (Number(amount) + by).toFixed(2);
};

/** Two digits beside each other, the other way round. */
export const transposed: Slip = (amount, random) => {
  const places = [...amount].flatMap((_, place) => {
    const [one, other] = [amount.charAt(place), amount.charAt(place + 1)];
    return /\d/.test(one) && /\d/.test(other) && one !== other && place < amount.indexOf('.') - 1 ? [place] : [];
  });
  if (places.length === 0) return undefined;
  const place = places[random.below(places.length)] ?? 0;
  const text = amount.slice(0, place) + amount.charAt(place + 1) + amount.charAt(place) + amount.slice(place + 2);
  return text.startsWith('0') ? undefined : text;
};

/** 元 where 万元 belongs. */
export const inYuan: Slip = (amount) => (Number(amount) * 10_000).toFixed(2);

/** The decimal point one place off. */
export const pointMoved: Slip = (amount) => (Number(amount) * 10).toFixed(2);

/** A digit left out. */
export const digitLost: Slip = (amount, random) => {
  const whole = amount.indexOf('.');
  if (whole < 2) return undefined;
  const place = random.below(whole);
  const text = amount.slice(0, place) + amount.slice(place + 1);
  return text.startsWith('0') || text === amount ? undefined : text;
};

/** A digit struck twice. */
export const digitTwice: Slip = (amount, random) => {
  const place = random.below(amount.indexOf('.'));
  return amount.slice(0, place + 1) + amount.slice(place);
};

/** Two digits changed for others, as one reads them off wrongly. */
export const misread: Slip = (amount, random) => {
  const like: Readonly<Record<string, string>> = { 0: '6', 1: '7', 3: '8', 5: '6', 6: '0', 7: '1', 8: '3', 9: '4' };
  const place = random.below(amount.indexOf('.'));
  const digit = like[amount.charAt(place)];
  return digit === undefined || (place === 0 && digit === '0')
    ? undefined
    : amount.slice(0, place) + digit + amount.slice(place + 1);
};
