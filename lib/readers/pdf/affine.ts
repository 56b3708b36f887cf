/** An affine map as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Affine = readonly [number, number, number, number, number, number];

export const IDENTITY: Affine = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function composed({ outer, inner }: { outer: Affine; inner: Affine }): Affine {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

export function mapped({ by, x, y }: { by: Affine; x: number; y: number }): { x: number; y: number } {
  const [a, b, c, d, e, f] = by;
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** The map of a list of numbers; the identity where it is none. */
export function affineOf(numbers: unknown): Affine {
  const list = numbers !== null && typeof numbers === 'object' ? Array.from(numbers as ArrayLike<number>) : [];
  const [a, b, c, d, e, f] = list;
  if (list.length < 6 || list.some((number) => !Number.isFinite(number))) return IDENTITY;
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** Turns a page by quarters so that text which ran `quarter` times 90° clockwise runs to the right. */
export function turning(input: { quarter: number; width: number; height: number }): Affine {
  const { quarter, width, height } = input;
  if (quarter === 1) return [0, -1, 1, 0, 0, width];
  if (quarter === 2) return [-1, 0, 0, -1, width, height];
  if (quarter === 3) return [0, 1, -1, 0, height, 0];
  return IDENTITY;
}
