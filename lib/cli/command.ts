import type { ParseArgsOptionsConfig } from 'node:util';

/** How a command ended. What is refused says why, for people; `code` is the exit code where it is not 1. */
export type Outcome = { ok: true } | { ok: false; message: string; code?: 1 | 2 };

/** What a command works with. */
export type CommandContext = {
  /** Options as given; their shapes are what the command declared. */
  options: Readonly<Record<string, string | boolean | undefined>>;
  positionals: readonly string[];
  /** A file name as its writer means it: from the folder that the command was started in. */
  resolve(file: string): string;
  /** The command's result, on standard output. */
  print(text: string): void;
  /** What it is doing, for a person who watches; nothing where the output goes to a file or program. */
  progress(text: string): void;
};

/** A command of `npm run budget`. A new one is a file in commands/ and a line in commands/index.ts. */
export type Command = {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** How it is written, after its name. */
  usage: string;
  /** Each option with what it means. */
  options: Readonly<Record<string, ParseArgsOptionsConfig[string] & { help: string }>>;
  /** How many arguments it takes beside its options: just so many, or from so many to so many. */
  positionals: number | readonly [least: number, most: number];
  run(context: CommandContext): Promise<Outcome>;
};

/** Thrown by a command whose arguments make no sense together; ends as wrong usage. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** An option that the command cannot do without. @throws UsageError */
export function required(context: CommandContext, name: string): string {
  const value = context.options[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`缺少 --${name}`);
  return value;
}
