import { inProject } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

/** Runs a command of the product's own command line. @throws Error with its words when it is refused */
async function command(node, ...args) {
  const { code, output } = await runCommand(node.executable, [inProject('lib', 'cli', 'main.ts'), ...args], {
    env: node.env,
    quiet: true,
  });
  if (code !== 0) throw new Error(output.trim());
  return output.trim();
}

/**
 * Brings the database up to date, and puts the demonstration into an empty one.
 * @param {{executable: string, env: Record<string, string>}} node
 * @returns {Promise<{migration: string, demonstration: string}>} what was done, in words; `demonstration` lists the
 * accounts of a demonstration database and is empty for any other
 */
export async function prepareDatabase(node) {
  const migration = await command(node, 'migrate');
  const demonstration = await command(node, 'demo', '--if-empty');
  return { migration, demonstration };
}
