import { FEN_PER_PUBLISHED_STEP, FEN_PER_YUAN, type Fen, fen } from './fen.ts';

function withSeparators(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 元 with two decimals and thousands separators: `73,440.50`. For screens. */
export function formatYuan(amount: Fen): string {
  const magnitude = Math.abs(amount);
  const cents = magnitude % FEN_PER_YUAN;
  const whole = (magnitude - cents) / FEN_PER_YUAN;
  return `${amount < 0 ? '-' : ''}${withSeparators(String(whole))}.${String(cents).padStart(2, '0')}`;
}

/** 元 as the exchange format writes it: `734400`, `734400.50`. Inverse of `parsePackageAmount`. */
export function formatPackageAmount(amount: Fen): string {
  const plain = formatYuan(amount).replaceAll(',', '');
  return plain.endsWith('.00') ? plain.slice(0, -3) : plain;
}

/**
 * Rounds to the published step of 0.01 万元 (100 元), half up (away from zero below zero).
 * @returns 分, a multiple of 10 000
 */
export function roundToPublishedStep(amount: Fen): Fen {
  const magnitude = Math.abs(amount);
  const below = magnitude % FEN_PER_PUBLISHED_STEP;
  const floor = magnitude - below;
  const rounded = below * 2 >= FEN_PER_PUBLISHED_STEP ? floor + FEN_PER_PUBLISHED_STEP : floor;
  return fen(amount < 0 ? -rounded : rounded);
}

/** 万元 with two decimals, half up, no separators: `52.22`. What every report states. */
export function formatWanyuan(amount: Fen): string {
  const steps = roundToPublishedStep(amount) / FEN_PER_PUBLISHED_STEP;
  const magnitude = Math.abs(steps);
  const cents = magnitude % 100;
  return `${steps < 0 ? '-' : ''}${(magnitude - cents) / 100}.${String(cents).padStart(2, '0')}`;
}

/** 万元 with every decimal that the 分 need, no separators: `73.44`, `0.000001`. */
export function formatExactWanyuan(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(7, '0');
  const fraction = digits.slice(-6).replace(/0+$/, '');
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -6)}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Puts thousands separators into a published decimal such as `8020.58`. For screens. */
export function separateThousands(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.startsWith('-') ? `-${withSeparators(whole.slice(1))}` : withSeparators(whole);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
