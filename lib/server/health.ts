import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { container } from './container.ts';

/** What `GET /api/health` says. */
export type Health = {
  status: 'ok' | 'unavailable';
  version: string;
  engine: string;
  database: 'reachable' | 'unreachable';
  migrations: { applied: number; pending: number } | null;
};

/** Asks the database, and says how the product is. Never throws. */
export async function checkHealth(): Promise<Health> {
  const version = await productVersion();
  try {
    const { services } = await container();
    const { engine, version: engineVersion, migrations } = await services.storage.health();
    return { status: 'ok', version, engine: `${engine} ${engineVersion}`, database: 'reachable', migrations };
  } catch {
    return { status: 'unavailable', version, engine: 'unknown', database: 'unreachable', migrations: null };
  }
}

async function productVersion(): Promise<string> {
  const text = await readFile(path.join(process.cwd(), 'package.json'), 'utf8');
  return String((JSON.parse(text) as { version: string }).version);
}
