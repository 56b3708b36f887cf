import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import startPostgres, { POSTGRES_URL } from '../support/postgres-server.ts';

/**
 * A real production server on a database of its own, with the demonstration in it. Ends with its starter. `E2E_ENGINE=postgres`
 * puts it on PostgreSQL.
 */
const root = path.resolve(import.meta.dirname, '../..');
const {
  PORT = '3110',
  E2E_ACCOUNTS = path.join(root, '.cache/e2e-accounts.json'),
  E2E_ENGINE = 'sqlite',
} = process.env;
const folder = mkdtempSync(path.join(tmpdir(), 'budget-e2e-'));
const stopPostgres = E2E_ENGINE === 'postgres' ? await startPostgres() : undefined;
const databaseUrl =
  stopPostgres === undefined ? `file:${path.join(folder, 'budget.db')}` : `${process.env[POSTGRES_URL]}/postgres`;
const env = { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' };

const demo = [path.join(root, 'lib/cli/main.ts'), 'demo', '--json'];
const accounts = JSON.parse(execFileSync(process.execPath, demo, { env, encoding: 'utf8' }));
mkdirSync(path.dirname(E2E_ACCOUNTS), { recursive: true });
writeFileSync(E2E_ACCOUNTS, JSON.stringify({ ...accounts, databaseUrl }));

const next = path.join(root, 'node_modules/next/dist/bin/next');
const server = spawn(process.execPath, [next, 'start', '--port', PORT, '--keepAliveTimeout', '75000'], {
  cwd: root,
  env: { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  stdio: 'inherit',
});
let ending = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    ending = true;
    server.kill('SIGTERM');
  });
server.on('exit', async (code, signal) => {
  if (!ending) console.error(`the server ended by itself: ${signal ?? code}`);
  await stopPostgres?.();
  rmSync(folder, { recursive: true, force: true });
  process.exit(code ?? 0);
});
