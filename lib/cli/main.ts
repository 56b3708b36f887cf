import path from 'node:path';
import { COMMANDS } from './commands/index.ts';
import { runCommandLine } from './run.ts';

const folder = process.cwd();
// The product finds its data, migrations and database from its own folder; only file names belong to the caller's.
process.chdir(path.resolve(import.meta.dirname, '..', '..'));

const watched = process.stderr.isTTY;
const clear = watched ? '\r\u001b[K' : '';

process.exitCode = await runCommandLine({
  commands: COMMANDS,
  args: process.argv.slice(2),
  surroundings: {
    folder,
    print: (text) => {
      if (watched) process.stderr.write(clear);
      process.stdout.write(`${text}\n`);
    },
    complain: (text) => process.stderr.write(`${clear}${text}\n`),
    progress: watched ? (text) => process.stderr.write(`${clear}${text}…`) : undefined,
  },
});
