import type { AnyColumn } from 'drizzle-orm';
import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  bigint,
  boolean,
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

type Columns = [AnyPgColumn, ...AnyPgColumn[]];

/** What pg gives and takes is a Buffer. */
const bytes = customType<{ data: Uint8Array; driverData: Buffer }>({
  dataType: () => 'bytea',
  toDriver: (value) => Buffer.from(value.buffer, value.byteOffset, value.byteLength),
});

/** In the order of bytes, as SQLite's: else codes stand in the order of whatever language the server was set up in. */
const text = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** The columns and constraints of PostgreSQL under the names that the tables are declared with. */
export const postgresKit = {
  table: pgTable,
  text: (name: string) => text(name),
  count: (name: string) => integer(name),
  /** 分; int4 would overflow at 21 474 836.47 元. */
  money: (name: string) => bigint(name, { mode: 'number' }),
  flag: (name: string) => boolean(name),
  bytes: (name: string) => bytes(name),
  instant: (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' }),
  moneyRule: (column: AnyColumn) => sql`${column} between 0 and ${sql.raw(String(Number.MAX_SAFE_INTEGER))}`,
  primaryKey,
  reference: (input: { name: string; columns: Columns; to: Columns }) =>
    foreignKey({ name: input.name, columns: input.columns, foreignColumns: input.to }).onDelete('restrict'),
  index,
  uniqueIndex,
  check,
};
