import type { FormPlace } from '../budget-draft.ts';

/**
 * Why something entered does not count. `REQUIRED`: a field is not filled. `INVALID`: what stands there is none of its
 * kind. `UNKNOWN_CODE`: no leaf of the year's classification. `UNKNOWN_PROJECT`: no project that the line may stand under.
 * `UNKNOWN_INDICATOR`: the project's indicator that is shown here is gone. `DUPLICATE`: given before. `TOO_LARGE`: the sum
 * would leave exact arithmetic.
 */
export type GapCode =
  | 'REQUIRED'
  | 'INVALID'
  | 'UNKNOWN_CODE'
  | 'UNKNOWN_PROJECT'
  | 'UNKNOWN_INDICATOR'
  | 'DUPLICATE'
  | 'TOO_LARGE';

/** Something of a draft that is not in the budget, or not yet whole; `message` names the field and the way out. */
export type Gap = { place: FormPlace; code: GapCode; message: string };

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** Takes amounts of 分 as long as their sum stays exact: true where this one was taken. */
export function sumLimit(): (...amounts: readonly number[]) => boolean {
  let sum = 0n;
  return (...amounts) => {
    const next = amounts.reduce((total, amount) => total + BigInt(amount), sum);
    if (next > LARGEST) return false;
    sum = next;
    return true;
  };
}

/** The gap of an amount that makes a sum too large. */
export function tooLarge(place: FormPlace): Gap {
  return { place, code: 'TOO_LARGE', message: '各项金额合计太大，最大为 90071992547409.91 元，请核对金额单位' };
}
