import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** How often work is run again when PostgreSQL asks for it. */
const ATTEMPTS = 8;
/**
 * serialization_failure, deadlock_detected, unique_violation and foreign_key_violation: somebody else entered the same
 * first, or took away what is referred to, in front of whom no row stood that could have been locked. The transaction did
 * nothing; run again, it sees what is there.
 */
const RUN_AGAIN = new Set(['40001', '40P01', '23505', '23503']);

/** Runs work as one transaction on a connection of its own; what `keep` does not want, or throws, is undone. */
export async function runInTransaction<T>(input: {
  pool: pg.Pool;
  begin: string;
  keep: (answer: T) => boolean;
  work: (client: pg.PoolClient) => Promise<T>;
}): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(input);
    } catch (error) {
      if (attempt === ATTEMPTS || !RUN_AGAIN.has(sqlState(error))) throw error;
      await pause(Math.random() * 10 * attempt);
    }
  }
}

async function runOnce<T>(input: Parameters<typeof runInTransaction<T>>[0]): Promise<T> {
  const client = await input.pool.connect();
  let broken: Error | undefined;
  // A connection that breaks between two statements says so here; unheard, it would end the process.
  const heard = (failure: Error) => {
    broken = failure;
  };
  client.on('error', heard);
  try {
    await client.query(input.begin);
    const answer = await lending(client, input.work);
    await client.query(input.keep(answer) ? 'COMMIT' : 'ROLLBACK');
    return answer;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.off('error', heard);
    client.release(broken);
  }
}

/** Lends a connection to one piece of work; what the work kept for later is refused afterwards. */
async function lending<T>(client: pg.PoolClient, work: (lent: pg.PoolClient) => Promise<T>): Promise<T> {
  let over = false;
  const query = (...args: Parameters<typeof client.query>) => {
    if (over) throw new Error('a repository was used after its transaction had ended');
    return client.query(...args);
  };
  try {
    return await work(Object.create(client, { query: { value: query } }));
  } finally {
    over = true;
  }
}

function sqlState(error: unknown): string {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at.code;
  return '';
}
