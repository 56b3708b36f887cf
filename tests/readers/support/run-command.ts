import type { Command } from '#lib/cli/command.ts';
import { runCommandLine } from '#lib/cli/run.ts';

/** Runs one command in a folder: its exit code, what it printed, and what it complained of. */
export async function runCommand(input: {
  command: Command;
  folder: string;
  args: readonly string[];
}): Promise<{ code: number; out: string; complaints: string }> {
  const { command, folder, args } = input;
  const written: string[] = [];
  const complaints: string[] = [];
  const code = await runCommandLine({
    commands: [command],
    args: [command.name, ...args],
    surroundings: { folder, print: (text) => written.push(text), complain: (text) => complaints.push(text) },
  });
  return { code, out: written.join('\n'), complaints: complaints.join('\n') };
}
