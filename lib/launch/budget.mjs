import { spawnSync } from 'node:child_process';
import { ensureInstalled } from './install.mjs';
import { projectNode } from './project-node.mjs';
import { inProject } from './project-root.mjs';

try {
  await ensureInstalled();
  const node = projectNode();
  const main = inProject('lib', 'cli', 'main.ts');
  // The command keeps the caller's folder, so that file names mean what the caller means by them.
  const { status } = spawnSync(node.executable, [main, ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    // What was compiled once is not compiled again: most of a short command's time is loading.
    env: { NODE_COMPILE_CACHE: inProject('.cache', 'compiled'), ...process.env, ...node.env },
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
