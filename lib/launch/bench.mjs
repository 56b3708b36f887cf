import { ensureInstalled } from './install.mjs';
import { projectNode } from './project-node.mjs';
import { inProject } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

/** Runs the benchmarks: all of them, or those named. They install what they compare with themselves. */
try {
  await ensureInstalled();
  const node = projectNode();
  // The garbage of one contender is cleared away before the other's turn.
  const args = ['--expose-gc', inProject('tests', 'bench', 'main.ts'), ...process.argv.slice(2)];
  const { code } = await runCommand(node.executable, args, { env: node.env });
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
