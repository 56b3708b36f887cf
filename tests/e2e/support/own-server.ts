import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const root = path.resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);

/** A production server on a database of its own with the demonstration in it, to be killed and started again. */
export type OwnServer = {
  address: string;
  databaseUrl: string;
  password: string;
  start(): Promise<void>;
  /** As a power cut does: no goodbye, nothing written any more. */
  kill(): Promise<void>;
  /** Kills it and removes its data. */
  end(): Promise<void>;
};

/** Prepares a server that is not started yet. */
export async function ownServer(port: number): Promise<OwnServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'budget-killed-'));
  const databaseUrl = `file:${path.join(folder, 'budget.db')}`;
  const env = { ...process.env, DATABASE_URL: databaseUrl, LOG_LEVEL: 'error', NODE_ENV: 'production' as const };
  const demo = await run(process.execPath, [path.join(root, 'lib/cli/main.ts'), 'demo', '--json'], { env });
  const { password } = JSON.parse(demo.stdout) as { password: string };
  const address = `http://127.0.0.1:${port}`;
  let server: ChildProcess | undefined;

  async function kill(): Promise<void> {
    const running = server;
    server = undefined;
    if (running === undefined || running.exitCode !== null) return;
    const ended = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await ended;
  }

  return {
    address,
    databaseUrl,
    password,
    kill,
    async start() {
      const next = path.join(root, 'node_modules/next/dist/bin/next');
      const args = [next, 'start', '--port', String(port)];
      server = spawn(process.execPath, args, {
        cwd: root,
        env: { ...env, NEXT_TELEMETRY_DISABLED: '1' },
        stdio: 'ignore',
      });
      await untilHealthy(address);
    },
    async end() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function untilHealthy(address: string): Promise<void> {
  for (let tries = 0; tries < 240; tries += 1) {
    const answer = await fetch(`${address}/api/health`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(250);
  }
  throw new Error(`nothing answers at ${address}`);
}
