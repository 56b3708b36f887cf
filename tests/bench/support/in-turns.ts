/** Somebody who does the measured work; `batch` runs of it stand together in each of their turns. */
export type Contender = { name: string; batch: number; run: () => unknown | Promise<unknown> };

/** Milliseconds of every run, by contender. */
export type Timings = Record<string, number[]>;

/**
 * Lets contenders run in turns (A B A B …), so that whatever else the machine does meets all of them alike.
 * @param input.warmUps turns that are not counted
 */
export async function inTurns(input: {
  contenders: readonly Contender[];
  warmUps: number;
  turns: number;
}): Promise<Timings> {
  const { contenders, warmUps, turns } = input;
  const timings: Timings = Object.fromEntries(contenders.map(({ name }) => [name, []]));
  for (let turn = 0; turn < warmUps + turns; turn += 1)
    for (const { name, batch, run } of contenders) {
      // One contender's garbage is not for the other to clear away.
      globalThis.gc?.();
      for (let index = 0; index < batch; index += 1) {
        const started = performance.now();
        await run();
        const taken = performance.now() - started;
        if (turn >= warmUps) timings[name]?.push(taken);
      }
    }
  return timings;
}

/** The middle of what was measured. @throws Error when nothing was */
export function median(values: readonly number[] | undefined): number {
  const sorted = [...(values ?? [])].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}
