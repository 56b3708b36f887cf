declare const fenBrand: unique symbol;

/** An exact amount of money: a safe integer number of 分 (1 元 = 100 分). Never a fraction. */
export type Fen = number & { readonly [fenBrand]: 'Fen' };

/** 分 in one 元. */
export const FEN_PER_YUAN = 100;
/** 分 in one 万元. */
export const FEN_PER_WANYUAN = 1_000_000;
/** 分 in 0.01 万元 (100 元), the finest step that a published table shows. */
export const FEN_PER_PUBLISHED_STEP = 10_000;

/**
 * Takes an integer number of 分 as money.
 * @throws RangeError when it is not a safe integer: such a value is a bug, never an input error.
 */
export function fen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer amount in 分: ${value}`);
  return (value === 0 ? 0 : value) as Fen;
}

/** No money. */
export const ZERO_FEN: Fen = fen(0);

/**
 * Adds amounts.
 * @throws RangeError when the sum leaves the exact range of integers.
 */
export function sumFen(amounts: Iterable<Fen>): Fen {
  let total = 0;
  for (const amount of amounts) total += amount;
  return fen(total);
}
