import type { AnyColumn } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import {
  type AnySQLiteColumn,
  check,
  customType,
  foreignKey,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Fen } from '#lib/core/money/index.ts';

type Columns = [AnySQLiteColumn, ...AnySQLiteColumn[]];

/** What better-sqlite3 gives and takes is a Buffer. */
const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'blob',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
});

/** The columns and constraints of SQLite under the names that the tables are declared with. */
export const sqliteKit = {
  table: sqliteTable,
  text: (name: string) => text(name),
  count: (name: string) => integer(name),
  /** 分; SQLite keeps any type in any column, so the check has to hold it to whole numbers. */
  money: (name: string) => integer(name).$type<Fen>(),
  flag: (name: string) => integer(name, { mode: 'boolean' }),
  bytes: (name: string) => bytes(name),
  /** An instant to the millisecond, set by the app's clock. */
  instant: (name: string) => integer(name, { mode: 'timestamp_ms' }),
  moneyRule: (column: AnyColumn) =>
    sql`typeof(${column}) = 'integer' and ${column} between 0 and ${sql.raw(String(Number.MAX_SAFE_INTEGER))}`,
  primaryKey,
  /** A reference that forbids removing what is referred to; nothing is ever removed by cascade. */
  reference: (input: { name: string; columns: Columns; to: Columns }) =>
    foreignKey({ name: input.name, columns: input.columns, foreignColumns: input.to }).onDelete('restrict'),
  index,
  uniqueIndex,
  check,
};

/** What `defineTables` builds with. */
export type Kit = typeof sqliteKit;
