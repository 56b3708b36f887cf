import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Not vitest's: Playwright's suite, the benchmark, and what tests share. */
const OTHERS = new Set(['e2e', 'bench', 'support']);

/** Projects that need the PostgreSQL server of the run. */
const STORED = new Set(['contract', 'durability']);

/** Projects whose files leave nothing behind, so that they share a process: starting one takes longer than most of them. */
const PURE = new Set(['architecture', 'charts', 'core', 'documents', 'entry', 'golden', 'grid', 'review']);

/** Every other folder of tests is a project of its name: `vitest run --project core`. */
const projects = readdirSync('tests', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !OTHERS.has(entry.name))
  .map(({ name }) => ({
    extends: true as const,
    test: {
      name,
      include: [`tests/${name}/**/*.test.{ts,tsx}`],
      isolate: !PURE.has(name),
      ...(STORED.has(name) ? { globalSetup: ['tests/support/postgres-server.ts'] } : {}),
    },
  }));

/** Much of the time is spent waiting for processes and disks: on two cores two files run at once. */
const WORKERS = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: WORKERS,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    passWithNoTests: true,
    projects,
  },
});
