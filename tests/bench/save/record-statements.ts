import SqliteDatabase from 'better-sqlite3';
import type { RecordedStatement } from './saves.ts';

type Run = (...parameters: unknown[]) => unknown;
type Runnable = Record<'run' | 'get' | 'all', Run>;

/** Lets every SQLite connection of this process, from now on, tell what it runs. */
export function recordStatements(): { take: () => RecordedStatement[] } {
  let recorded: RecordedStatement[] = [];
  const { prototype } = SqliteDatabase as unknown as {
    prototype: { prepare: (sql: string) => Runnable; exec: (sql: string) => unknown };
  };
  const { prepare, exec } = prototype;
  prototype.exec = function (sql) {
    recorded.push({ sql, parameters: [] });
    return exec.call(this, sql);
  };
  prototype.prepare = function (sql) {
    const statement = prepare.call(this, sql);
    for (const method of ['run', 'get', 'all'] as const) {
      const run = statement[method].bind(statement);
      statement[method] = (...parameters) => {
        recorded.push({ sql, parameters });
        return run(...parameters);
      };
    }
    return statement;
  };
  return {
    take: () => {
      const taken = recorded;
      recorded = [];
      return taken;
    },
  };
}
