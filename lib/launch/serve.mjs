import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { inProject, PROJECT_ROOT } from './project-root.mjs';

const HEALTH_TRIES = 120;
const BETWEEN_TRIES = 250;
/**
 * How long a connection that nobody uses is kept, in ms. Longer than proxies and clients keep theirs: one that the server
 * closes at the moment when it is used again is an error that nobody can explain.
 */
const IDLE_CONNECTION = 75_000;

async function isHealthy(port) {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/api/health`);
    return response.ok;
  } catch {
    return false;
  }
}

async function untilHealthy(port, child) {
  for (let tries = 0; tries < HEALTH_TRIES && child.exitCode === null; tries += 1) {
    if (await isHealthy(port)) return true;
    await pause(BETWEEN_TRIES);
  }
  return false;
}

/** Resolves with the exit code of a child. Ctrl-C and a polite kill of ours are handed on and end well. */
function untilStopped(child) {
  let asked = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      asked = true;
      child.kill('SIGTERM');
    });
  }
  return new Promise((resolve) => child.on('exit', (code) => resolve({ code: asked ? 0 : (code ?? 1), asked })));
}

/**
 * Serves the built pages until told to stop.
 * @param {{node: {executable: string, env: Record<string, string>}, port: number, onReady: () => void}} input
 * @returns {Promise<number>} exit code
 */
export async function serve({ node, port, onReady }) {
  const next = inProject('node_modules', 'next', 'dist', 'bin', 'next');
  const child = spawn(
    node.executable,
    [next, 'start', '--port', String(port), '--keepAliveTimeout', String(IDLE_CONNECTION)],
    {
      cwd: PROJECT_ROOT,
      env: { ...process.env, ...node.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const stopped = untilStopped(child);
  // The framework's greeting says nothing that the launcher does not say in the users' language.
  let greeting = true;
  child.stdout.on('data', (chunk) => {
    if (!greeting) process.stdout.write(chunk);
  });
  const healthy = await untilHealthy(port, child);
  greeting = false;
  if (healthy) onReady();
  else if (child.exitCode === null)
    console.error('服务已启动，但还没有应答健康检查（/api/health）。请查看上面的日志。');
  const { code, asked } = await stopped;
  if (asked) console.log('\n已停止。');
  return code;
}
