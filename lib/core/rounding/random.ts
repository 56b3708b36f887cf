/** A repeatable source of choices: the same seed gives the same sequence on every machine. */
export type Random = {
  /** @returns an integer from 0 up to, but not including, `limit` */
  below(limit: number): number;
};

/** A seeded generator (mulberry32). The core never asks the machine for randomness, so a report stays reproducible. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return {
    below(limit) {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
    },
  };
}
