import { type Result, refuse } from '#lib/core/result/index.ts';

/** No answer: too many (`waiting`) wait already. */
export type Busy = { code: 'BUSY'; waiting: number };

/** Does what it is handed when its turn has come; refuses it at once where too many wait. */
export type Turns = <T>(work: () => Promise<T>) => Promise<T | Result<never, Busy>>;

/** One after the other, in the order they came. @param input.waiting how many may be there at once, with the one whose turn it is */
export function createTurns({ waiting: most }: { waiting: number }): Turns {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (work) => {
    if (waiting >= most) return refuse({ code: 'BUSY', waiting });
    waiting += 1;
    const turn = last.then(work).finally(() => {
      waiting -= 1;
    });
    last = turn.catch(() => undefined);
    return turn;
  };
}
