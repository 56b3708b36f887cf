import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { projectNode } from '#lib/launch/project-node.mjs';
import { inProject, PROJECT_ROOT } from '#lib/launch/project-root.mjs';

const TRIES = 240;
const BETWEEN_TRIES = 250;

/** A server in a process of its own. */
export type RunningServer = { origin: string; stop: () => Promise<void> };

/** Serves the built product on a database. @throws Error when it does not come up */
export function startProduct(input: { database: string; port: number }): Promise<RunningServer> {
  const next = inProject('node_modules', 'next', 'dist', 'bin', 'next');
  const env = { DATABASE_URL: `file:${input.database}`, NODE_ENV: 'production', LOG_LEVEL: 'error' };
  return start({ args: [next, 'start', '--port', String(input.port)], env, port: input.port, path: '/api/health' });
}

/** Serves the peer. @throws Error when it does not come up */
export function startPlain(input: { folder: string; port: number }): Promise<RunningServer> {
  const script = inProject('tests', 'bench', 'save', 'plain-server.ts');
  return start({ args: [script, input.folder, String(input.port)], env: {}, port: input.port });
}

async function start(input: {
  args: readonly string[];
  env: Record<string, string>;
  port: number;
  /** Asked until it answers; where absent, a free connection is enough, for asking would use up a save. */
  path?: string;
}): Promise<RunningServer> {
  const { args, env, port, path } = input;
  const node = projectNode();
  const child = spawn(node.executable, args, {
    cwd: PROJECT_ROOT,
    env: { ...process.env, ...node.env, ...env, NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < TRIES && child.exitCode === null; tries += 1) {
    if (await answers({ port, ...(path === undefined ? {} : { url: origin + path }) }))
      return { origin, stop: () => stop(child) };
    await pause(BETWEEN_TRIES);
  }
  await stop(child);
  throw new Error(`no server on port ${port}`);
}

async function answers({ port, url }: { port: number; url?: string }): Promise<boolean> {
  if (url !== undefined)
    return fetch(url)
      .then((response) => response.ok)
      .catch(() => false);
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.end();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
