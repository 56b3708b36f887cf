import { describe, expect, it } from 'vitest';
import { connectionEnvironment } from '#db/postgres/connection-environment.ts';
import { budgetKey } from '#lib/server/budget-address.ts';

describe('the address of a budget', () => {
  it('takes every year that a package may be of, and no other', () => {
    const yearOf = (year: string) => budgetKey({ region: '420115000', department: '215', year })?.year;
    expect(['2000', '2026', '2100'].map(yearOf)).toEqual([2000, 2026, 2100]);
    expect(['1999', '2101', '21000', '02026', '2026.0'].map(yearOf)).toEqual(Array(5).fill(undefined));
  });
});

describe('the address of a PostgreSQL server, for its own programs', () => {
  it('gives every part, as text', () => {
    expect(connectionEnvironment('postgres://budget:p%40ss@db.example:5433/budget%202026')).toEqual({
      PGHOST: 'db.example',
      PGPORT: '5433',
      PGUSER: 'budget',
      PGPASSWORD: 'p@ss',
      PGDATABASE: 'budget 2026',
    });
  });

  it('keeps the socket and the encryption that parameters ask for', () => {
    expect(
      connectionEnvironment('postgres://budget@/budget?host=/run/postgresql&sslmode=verify-full&sslrootcert=/ca.pem'),
    ).toEqual({
      PGHOST: '/run/postgresql',
      PGUSER: 'budget',
      PGDATABASE: 'budget',
      PGSSLMODE: 'verify-full',
      PGSSLROOTCERT: '/ca.pem',
    });
    expect(connectionEnvironment('postgres://localhost/budget?sslmode=no-verify&max=3')).toMatchObject({
      PGHOST: 'localhost',
      PGSSLMODE: 'require',
    });
  });
});
