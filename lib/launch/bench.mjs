import { ensureInstalled } from './install.mjs';
import { projectNode } from './project-node.mjs';
import { inProject } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

/** Runs the benchmarks: all of them, or those named. They install what they compare with themselves. */
try {
  await ensureInstalled();
  const node = projectNode();
  const main = inProject('tests', 'bench', 'main.ts');
  const { code } = await runCommand(node.executable, [main, ...process.argv.slice(2)], { env: node.env });
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
