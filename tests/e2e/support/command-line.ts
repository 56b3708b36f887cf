import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { readablePassword } from '#lib/auth/password.ts';
import type { RoleId } from '#lib/core/workflow/index.ts';
import { demonstration } from './visitor.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);

/**
 * Runs a command of the product on a database: the one that the pages are served from, unless another is named.
 * @returns what it printed
 */
export async function budgetCommand(args: readonly string[], databaseUrl = demonstration().databaseUrl) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'error' };
  const { stdout } = await run(process.execPath, [path.join(root, 'lib/cli/main.ts'), ...args], { env });
  return stdout;
}

/** Somebody who can sign in. */
export type Person = { username: string; name: string; password: string };

/** Makes an account bound to its place, with a password that need not be changed first. */
export async function newAccount(input: {
  username: string;
  name: string;
  role: RoleId;
  region: string;
  department: string;
  unit?: string;
  databaseUrl?: string;
}): Promise<Person> {
  const { username, name, role, region, department, unit, databaseUrl } = input;
  const place = ['--region', region, '--department', department, ...(unit === undefined ? [] : ['--unit', unit])];
  const password = readablePassword();
  const folder = await mkdtemp(path.join(tmpdir(), 'budget-password-'));
  const file = path.join(folder, 'password');
  try {
    await writeFile(file, password, { mode: 0o600 });
    const person = ['--user', username, '--name', name, '--role', role, '--password-file', file];
    await budgetCommand(['account', ...person, ...place], databaseUrl);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { username, name, password };
}

/** A department's budget as the package that the product exports. */
export async function exportedPackage(input: { department: string; year: number }): Promise<unknown> {
  const folder = await mkdtemp(path.join(tmpdir(), 'budget-export-'));
  const file = path.join(folder, 'package.json');
  try {
    await budgetCommand(['export', '--department', input.department, '--year', String(input.year), '--out', file]);
    return JSON.parse(await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Puts a package into the database as an operator does. */
export async function importPackage(text: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'budget-import-'));
  const file = path.join(folder, 'package.json');
  try {
    await writeFile(file, text);
    await budgetCommand(['import', file]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
