import { ensureInstalled } from './install.mjs';
import { projectNode } from './project-node.mjs';
import { inProject } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

try {
  await ensureInstalled();
  const node = projectNode();
  const args = ['--expose-gc', inProject('tests', 'bench', 'main.ts'), ...process.argv.slice(2)];
  const { code } = await runCommand(node.executable, args, { env: node.env });
  process.exitCode = code;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
