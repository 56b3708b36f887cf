import { FEN_PER_YUAN, type Fen, fen } from '#lib/core/money/index.ts';

/** 分 in one 万元: what a number followed by 万元 is worth. */
const FEN_PER_WANYUAN = 1_000_000;
/** Below this a number without a unit is a count, not an amount in 元. */
const SMALLEST_BARE_AMOUNT = 1000;

const NUMBER = String.raw`\d[\d,]*(?:\.\d+)?`;
const FACTOR = String.raw`${NUMBER}[^\d*×✕xX=＝≈+＋\-－,，;；。()（）、\s]{0,12}`;
const PRODUCT = String.raw`${FACTOR}(?:\s*[*×✕xX]\s*${FACTOR})+`;
const RESULT = String.raw`${NUMBER}\s*(?:万元|万|元)?`;
const FORWARD = new RegExp(String.raw`(${PRODUCT})\s*[=＝≈]\s*(${RESULT})`, 'g');
const BACKWARD = new RegExp(String.raw`(${RESULT})\s*[=＝]\s*(${PRODUCT})`, 'g');
/** What an expression goes on with: then the product found is only a piece of it. */
const GOES_ON = /[+＋*×✕÷/)）\-－\d]/;

/** `68人*900元*12月=79.92万元` of 测算依据: what it says and what it comes to, in 分. `exact` is how far rounding may go. */
export type CostEquation = { text: string; stated: Fen; computed: Fen; rounding: Fen };

/** Products in a text that say what they come to; those that are part of a longer expression are left out. */
export function costEquations(text: string): CostEquation[] {
  return [...matches(text, FORWARD, [1, 2]), ...matches(text, BACKWARD, [2, 1])];
}

function matches(text: string, pattern: RegExp, [product, result]: [number, number]): CostEquation[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const before = text.slice(0, match.index).trimEnd().at(-1) ?? '';
    const after = text.slice(match.index + match[0].length).trimStart()[0] ?? '';
    if (GOES_ON.test(before) || GOES_ON.test(after) || (pattern === BACKWARD && /[=＝]/.test(after))) return [];
    const equation = readEquation(match[product] ?? '', match[result] ?? '');
    return equation === undefined ? [] : [{ text: match[0], ...equation }];
  });
}

function readEquation(product: string, result: string): Omit<CostEquation, 'text'> | undefined {
  const factors = product.split(/[*×✕xX]/).map((factor) => factor.trim());
  const stated = amountIn(result);
  if (stated === undefined || factors.some((factor) => /折|亿/.test(factor))) return undefined;
  let value = 1;
  for (const factor of factors) {
    const number = Number((/^[\d,.]+/.exec(factor)?.[0] ?? '').replaceAll(',', ''));
    const unit = factor.replace(/^[\d,.]+/, '').trim();
    value *= number * (unit.startsWith('万') ? 10_000 : 1) * (/^[%％]/.test(unit) ? 0.01 : 1);
  }
  if (!Number.isFinite(value)) return undefined;
  const inYuan = Math.round(value * FEN_PER_YUAN);
  // Where no factor says 元, 68*900*12 may be meant in the unit of its result.
  const isMoney = factors.some((factor) => factor.includes('元'));
  const asStated = Math.round(value * stated.scale);
  const computed =
    !isMoney && Math.abs(asStated - stated.amount) < Math.abs(inYuan - stated.amount) ? asStated : inYuan;
  if (!Number.isSafeInteger(computed)) return undefined;
  return { stated: stated.amount, computed: fen(computed), rounding: stated.rounding };
}

function amountIn(text: string): { amount: Fen; scale: number; rounding: Fen } | undefined {
  const match = /^([\d,]+)(?:\.(\d+))?\s*(万元|万|元)?$/.exec(text.trim());
  if (match === null) return undefined;
  const scale = match[3]?.startsWith('万') ? FEN_PER_WANYUAN : FEN_PER_YUAN;
  const amount = Math.round(Number(`${(match[1] ?? '').replaceAll(',', '')}.${match[2] ?? '0'}`) * scale);
  const rounding = Math.ceil(scale / 10 ** (match[2]?.length ?? 0) / 2);
  return Number.isSafeInteger(amount) ? { amount: fen(amount), scale, rounding: fen(rounding) } : undefined;
}

/**
 * What the items of 测算依据 come to together: the result of an item's equation, or its only amount. Nothing where an item
 * with numbers leaves open what it comes to.
 */
export function costSum(text: string): Fen | undefined {
  const items = text.split(/[；;。\n]/).filter((item) => /\d/.test(item));
  const amounts = items.map(itemAmount);
  if (amounts.length === 0 || amounts.some((amount) => amount === undefined)) return undefined;
  return fen(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0));
}

function itemAmount(item: string): Fen | undefined {
  const text = item.replace(/^\s*[（(]?\d{1,2}[、.．）)]\s*/, '');
  const equations = costEquations(text);
  if (equations.length > 0) return fen(equations.reduce((sum, { stated }) => sum + stated, 0));
  if (/[*×✕=＝]/.test(text)) return undefined;
  const found = [...text.matchAll(new RegExp(String.raw`(${NUMBER})\s*(万元|万|元)(?![/／])`, 'g'))];
  const amounts = found.flatMap(([whole]) => amountIn(whole)?.amount ?? []);
  if (amounts.length > 0) return fen(amounts.reduce((sum, amount) => sum + amount, 0));
  const bare = /(\d[\d,]*(?:\.\d+)?)\s*$/.exec(text)?.[1];
  const amount = bare === undefined ? undefined : amountIn(bare)?.amount;
  return amount !== undefined && amount >= SMALLEST_BARE_AMOUNT * FEN_PER_YUAN ? amount : undefined;
}
