/** Measures that are written in several ways or sizes: the one that stands for them all, and how many of it they are. */
const WRITTEN_OTHERWISE: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['万元', ['元', 10_000]],
  ['亿元', ['元', 100_000_000]],
  ['名', ['人', 1]],
  ['位', ['人', 1]],
  ['个人', ['人', 1]],
  ['万人', ['人', 10_000]],
  ['个月', ['月', 1]],
  ['m2', ['㎡', 1]],
  ['m²', ['㎡', 1]],
  ['平方米', ['㎡', 1]],
  ['平米', ['㎡', 1]],
  ['万平方米', ['㎡', 10_000]],
]);
/** What decimals lose when they are multiplied, as a part of the amount. */
const LOST = 1e-9;

/** A number in the measure that other ways of writing it share: `73.44 万元` and `734400 元` are the same. */
export function inCommonMeasure(value: { number: string; measure: string }): { amount: number; measure: string } {
  const [measure, times] = WRITTEN_OTHERWISE.get(value.measure) ?? [value.measure, 1];
  return { amount: Number(value.number) * times, measure };
}

/** Whether two amounts of one measure are the same, but for what decimals lose. */
export function sameAmount(a: number, b: number): boolean {
  return Math.abs(a - b) <= LOST * Math.max(Math.abs(a), Math.abs(b));
}
