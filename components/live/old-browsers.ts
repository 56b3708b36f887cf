/**
 * What the standard has and Chrome 109 lacks, which offices still run: the page (`instrumentation-client.ts`) and the worker
 * put it in its place before anything else. What is newer and not here is not used (tests/architecture).
 */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T, index: number) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  let index = 0;
  for (const item of items) {
    const key = keyOf(item, index);
    index += 1;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** `Array.prototype.toSorted`. */
export function toSorted<T>(this: readonly T[], compare?: (a: T, b: T) => number): T[] {
  return [...this].sort(compare);
}

/** `Array.prototype.toReversed`. */
export function toReversed<T>(this: readonly T[]): T[] {
  return [...this].reverse();
}

/** `String.prototype.isWellFormed`: whether no half of a pair of surrogates stands alone. */
export function isWellFormed(this: string): boolean {
  return !/\p{Surrogate}/u.test(this);
}

/** Puts a method where the browser has none; not listed, as its own are not. */
function fill(input: { on: object; name: string; method: unknown }): void {
  const { on, name, method } = input;
  if (!(name in on)) Object.defineProperty(on, name, { value: method, writable: true, configurable: true });
}

fill({ on: Map, name: 'groupBy', method: groupBy });
fill({ on: Array.prototype, name: 'toSorted', method: toSorted });
fill({ on: Array.prototype, name: 'toReversed', method: toReversed });
fill({ on: String.prototype, name: 'isWellFormed', method: isWellFormed });
