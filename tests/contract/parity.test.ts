import type { SQL } from 'drizzle-orm';
import { PgDialect, getTableConfig as postgresConfig } from 'drizzle-orm/pg-core';
import { SQLiteSyncDialect, getTableConfig as sqliteConfig } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { postgresTables } from '#db/postgres/dialect.ts';
import { sqliteTables } from '#db/schema/sqlite.ts';

const names = Object.keys(sqliteTables) as (keyof typeof sqliteTables)[];
const sqliteText = (value: SQL) => new SQLiteSyncDialect().sqlToQuery(value);
const postgresText = (value: SQL) => new PgDialect().sqlToQuery(value);

/** Money is held by another rule on each engine, on purpose: SQLite has to be kept to whole numbers. */
const withoutType = (check: string) => check.replace(/typeof\(.+?\) = 'integer' and /, '');

/** Text in the order of bytes, which drizzle has no word of its own for; SQLite's is in that order anyway. */
const TEXT = 'text COLLATE "C"';

type Config = ReturnType<typeof sqliteConfig>;

/** What the two engines must have in common, as plain values. Name by name, because the types differ. */
function describeTable(config: Config, text: (value: SQL) => { sql: string; params: unknown[] }) {
  return {
    name: config.name,
    columns: config.columns.map((column) => ({
      name: column.name,
      property: column.keyAsName,
      notNull: column.notNull,
      primary: column.primary,
      hasDefault: column.hasDefault,
      default: column.default,
      data: column.getSQLType() === TEXT ? 'string' : column.dataType,
    })),
    indexes: config.indexes.map(({ config: index }) => ({
      name: index.name,
      unique: index.unique,
      columns: index.columns.map((column) => ('name' in column ? column.name : column)),
    })),
    checks: config.checks.map((check) => {
      const { sql, params } = text(check.value);
      return { name: check.name, rule: withoutType(sql), params };
    }),
    primaryKeys: config.primaryKeys.map((key) => ({
      name: key.name,
      columns: key.columns.map((column) => column.name),
    })),
    references: config.foreignKeys.map((key) => {
      const { columns, foreignColumns, foreignTable } = key.reference();
      return {
        columns: columns.map((column) => column.name),
        to: sqliteConfigName(foreignTable),
        foreign: foreignColumns.map((column) => column.name),
        onDelete: key.onDelete,
      };
    }),
  };
}

function sqliteConfigName(table: unknown): string {
  const symbol = Object.getOwnPropertySymbols(Object(table)).find((candidate) =>
    String(candidate).includes('drizzle:Name'),
  );
  return String(symbol && Reflect.get(Object(table), symbol));
}

describe('the tables of the two engines', () => {
  it('are the same tables', () => {
    expect(Object.keys(postgresTables)).toEqual(names);
    expect(names).toHaveLength(30);
  });

  it.each(names)('agree in %s: columns, nullability, defaults, keys, indexes, checks', (name) => {
    const sqlite = describeTable(sqliteConfig(sqliteTables[name]), sqliteText);
    const postgres = describeTable(
      postgresConfig(postgresTables[name] as unknown as Parameters<typeof postgresConfig>[0]) as unknown as Config,
      postgresText,
    );
    expect(postgres).toEqual(sqlite);
    expect(sqlite.columns.length).toBeGreaterThan(1);
  });

  it('forbid removing what is referred to', () => {
    const actions = names.flatMap((name) => sqliteConfig(sqliteTables[name]).foreignKeys.map((key) => key.onDelete));
    expect(new Set(actions)).toEqual(new Set(['restrict']));
  });

  it('keep money where int4 would overflow', () => {
    const types = names.flatMap((name) =>
      postgresConfig(postgresTables[name] as unknown as Parameters<typeof postgresConfig>[0])
        .columns.filter((column) => column.name === 'amount')
        .map((column) => column.getSQLType()),
    );
    expect(types).toEqual(['bigint']);
  });
});
