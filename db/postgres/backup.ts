import { spawn } from 'node:child_process';
import { chmodSync, rmSync } from 'node:fs';
import { StorageError } from '../errors.ts';
import { connectionEnvironment } from './connection-environment.ts';

/**
 * Writes the database into a new file with PostgreSQL's own `pg_dump` (custom format, for `pg_restore`).
 * @throws StorageError `BACKUP_FAILED` where the program is missing or fails; no file is left then
 */
export async function backupPostgres(input: { url: string; target: string }): Promise<void> {
  try {
    await dump(input);
    // It holds people's password hashes, as the database does.
    chmodSync(input.target, 0o600);
  } catch (cause) {
    rmSync(input.target, { force: true });
    const missing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new StorageError({
      code: 'BACKUP_FAILED',
      message: missing
        ? '没有找到 pg_dump：请在本机安装 PostgreSQL 客户端程序，或在数据库服务器上备份'
        : `备份没有完成：${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
    });
  }
}

function dump({ url, target }: { url: string; target: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    // The address goes by the environment: on the command line every user of the machine could read its password.
    const child = spawn('pg_dump', ['--format=custom', `--file=${target}`], {
      env: { ...process.env, ...connectionEnvironment(url) },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(complaint.trim() || `pg_dump: ${code}`))));
  });
}
