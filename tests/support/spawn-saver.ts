import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** A process that saves, and what it has been acknowledged. */
export type Saver = {
  child: ChildProcess;
  /** The revision each acknowledged save was made on, the one it made, and its idempotency key. */
  acknowledged: { on: number; made: number; key: string; actor: string }[];
  complaint(): string;
  /** The next acknowledgement, or the end of the process. */
  next(): Promise<void>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
};

/** Starts a process that saves so many times. */
export function spawnSaver(input: {
  url: string;
  department: string;
  unit: string;
  project: string;
  saves: number;
}): Saver {
  const { url, department, unit, project, saves } = input;
  const args = ['tests/support/saving-process.ts', url, department, unit, project, String(saves)];
  // The same program dozens of times: compiled once, it starts in half the time.
  const env = { ...process.env, NODE_COMPILE_CACHE: path.resolve('.cache', 'compiled') };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const acknowledged: Saver['acknowledged'] = [];
  let rest = '';
  let complaint = '';
  let wake = () => {};
  child.stderr.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const [, on, made, key = '', actor = ''] = line.split(' ');
      acknowledged.push({ on: Number(on), made: Number(made), key, actor });
    }
    wake();
  });
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.on('close', (code, signal) => {
      wake();
      resolve({ code, signal });
    });
  });
  const next = () =>
    new Promise<void>((resolve) => {
      wake = resolve;
      if (child.exitCode !== null || child.signalCode !== null) resolve();
    });
  return { child, acknowledged, complaint: () => complaint, next, ended };
}
