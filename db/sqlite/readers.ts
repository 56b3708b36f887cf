import { type Connection, connect } from './connection.ts';

/** Readers a process keeps: reads only overlap while one waits between its statements. */
const READER_LIMIT = 4;

/** Connections for reading, each lent to one piece of work at a time. */
export type Readers = {
  /** Runs work on one consistent snapshot of the file. */
  read<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
};

/** Opens readers of a file as they are needed. */
export function createReaders(file: string): Readers {
  const idle: Connection[] = [];
  const waiting: ((connection: Connection) => void)[] = [];
  let opened = 0;
  const borrow = async (): Promise<Connection> => {
    const free = idle.pop();
    if (free !== undefined) return free;
    if (opened >= READER_LIMIT) return new Promise((resolve) => waiting.push(resolve));
    const connection = connect(file, 'reader');
    // Counted only now: one that could not be opened is nobody's.
    opened += 1;
    return connection;
  };
  const giveBack = (connection: Connection) => {
    const next = waiting.shift();
    if (next === undefined) idle.push(connection);
    else next(connection);
  };
  return {
    async read(work) {
      const connection = await borrow();
      try {
        connection.raw.exec('BEGIN');
        return await work(connection);
      } finally {
        try {
          if (connection.raw.inTransaction) connection.raw.exec('COMMIT');
        } finally {
          giveBack(connection);
        }
      }
    },
    async close() {
      for (let left = opened; left > 0; left -= 1) (await borrow()).raw.close();
    },
  };
}
