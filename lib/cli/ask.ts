import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { UsageError } from './command.ts';

/**
 * Asks for something that must not be seen while it is typed.
 * @throws UsageError with `otherwise`, the other way to give it, where nobody is at a keyboard
 */
export async function askHidden(input: { question: string; otherwise: string }): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError(input.otherwise);
  process.stderr.write(input.question);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const typed = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await typed.question('');
  } finally {
    typed.close();
    process.stderr.write('\n');
  }
}
