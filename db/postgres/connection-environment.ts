/** Variables of PostgreSQL's own programs, by the parameter of an address that they stand for. */
const VARIABLES: Readonly<Record<string, string>> = {
  host: 'PGHOST',
  port: 'PGPORT',
  user: 'PGUSER',
  password: 'PGPASSWORD',
  dbname: 'PGDATABASE',
  options: 'PGOPTIONS',
  sslmode: 'PGSSLMODE',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
  sslrootcert: 'PGSSLROOTCERT',
};

/** A mode that only our driver knows: encrypted, whoever answers. */
const DRIVER_MODES: Readonly<Record<string, string>> = { 'no-verify': 'require' };

/**
 * An address as the environment of `pg_dump`. Parameters after the `?` win over the parts before it, as they do in the
 * driver; those that only the driver knows are left out.
 */
export function connectionEnvironment(url: string): Record<string, string> {
  // A socket's address may name a user and no host, which is no URL: `postgres://user@/database?host=/run/postgresql`.
  const hostless = !URL.canParse(url);
  const { hostname, port, username, password, pathname, searchParams } = new URL(
    hostless ? url.replace('@/', '@socket/') : url,
  );
  const given: [string, string][] = [
    ['host', hostless ? '' : decodeURIComponent(hostname)],
    ['port', port],
    ['user', decodeURIComponent(username)],
    ['password', decodeURIComponent(password)],
    ['dbname', decodeURIComponent(pathname.slice(1))],
    ...searchParams,
  ];
  return Object.fromEntries(
    given.flatMap(([name, value]) => {
      const variable = VARIABLES[name];
      if (variable === undefined || value === '') return [];
      return [[variable, name === 'sslmode' ? (DRIVER_MODES[value] ?? value) : value]];
    }),
  );
}
