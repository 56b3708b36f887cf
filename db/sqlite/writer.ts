import type { Result } from '#lib/core/result/index.ts';
import { whenFree } from './busy.ts';
import type { Connection } from './connection.ts';

/** The one writer of this process: work waits in a queue and runs alone, first come first served. */
export type Writer = {
  /** Runs work between BEGIN IMMEDIATE and COMMIT; a refusal or a throw undoes it. */
  transact<T, E>(work: () => Promise<Result<T, E>>): Promise<Result<T, E>>;
  /** Runs a single statement in its turn. */
  alone<T>(statement: () => Promise<T>): Promise<T>;
  /** Waits for what is queued, then closes the connection. */
  close(): Promise<void>;
};

/** Puts a queue before a connection. @param input.inPlace throws where the file that is open is no longer in its place */
export function createWriter(input: { connection: Connection; inPlace: () => void }): Writer {
  const { inPlace } = input;
  const { raw } = input.connection;
  let last: Promise<unknown> = Promise.resolve();
  const queue = <T>(job: () => Promise<T>): Promise<T> => {
    const turn = last.then(job);
    last = turn.catch(() => undefined);
    return turn;
  };
  const begin = () => {
    inPlace();
    // Waiting belongs outside the connection: its own timeout would stop the whole process for as long.
    raw.pragma('busy_timeout = 0');
    try {
      raw.exec('BEGIN IMMEDIATE');
    } finally {
      raw.pragma('busy_timeout = 5000');
    }
  };
  const within = async <T>(work: () => Promise<T>, keep: (answer: T) => boolean): Promise<T> => {
    await whenFree(begin);
    try {
      const answer = await work();
      raw.exec(keep(answer) ? 'COMMIT' : 'ROLLBACK');
      return answer;
    } finally {
      if (raw.inTransaction) raw.exec('ROLLBACK');
    }
  };
  return {
    transact: (work) => queue(() => within(work, (answer) => answer.ok)),
    alone: (statement) => queue(() => within(statement, () => true)),
    close: () =>
      queue(async () => {
        raw.close();
      }),
  };
}
