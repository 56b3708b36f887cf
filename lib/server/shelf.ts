import type { Result } from '#lib/core/result/index.ts';

/** Results kept by name. Refusals are not kept. */
export type Shelf<T> = {
  /** The result of that name: the one at hand, the one in the making for somebody else, or a new one. */
  take: <E>(input: { name: string; make: () => Promise<Result<T, E>> }) => Promise<Result<T, E>>;
};

/**
 * Keeps results within a bound of bytes; what nobody has asked for longest goes first.
 * @param input.weigh bytes of a result
 */
export function createShelf<T>(input: { limit: number; weigh: (value: T) => number }): Shelf<T> {
  const { limit, weigh } = input;
  const kept = new Map<string, Result<T, never>>();
  const making = new Map<string, Promise<Result<T, unknown>>>();
  let weight = 0;
  const drop = (name: string): void => {
    const found = kept.get(name);
    if (found?.ok) weight -= weigh(found.value);
    kept.delete(name);
  };
  const keep = (name: string, value: T): void => {
    if (weigh(value) > limit) return;
    drop(name);
    kept.set(name, { ok: true, value });
    weight += weigh(value);
    for (const oldest of kept.keys()) {
      if (weight <= limit) return;
      drop(oldest);
    }
  };
  return {
    take: async <E>({ name, make }: { name: string; make: () => Promise<Result<T, E>> }) => {
      const found = kept.get(name);
      if (found !== undefined) {
        kept.delete(name);
        kept.set(name, found);
        return found;
      }
      const shared = making.get(name) as Promise<Result<T, E>> | undefined;
      if (shared !== undefined) return shared;
      const made = make().finally(() => making.delete(name));
      making.set(name, made);
      const outcome = await made;
      if (outcome.ok) keep(name, outcome.value);
      return outcome;
    },
  };
}
