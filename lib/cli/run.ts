import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Command, type CommandContext, UsageError } from './command.ts';
import { describeCommand, describeCommands } from './help.ts';

/** Where a run of the command line writes to, and where it was started. */
export type Surroundings = {
  folder: string;
  print(text: string): void;
  complain(text: string): void;
  /** Absent where nobody watches. */
  progress?: ((text: string) => void) | undefined;
};

/** Runs one command. @returns the exit code: 0 done, 1 refused with a reason, 2 wrong usage */
export async function runCommandLine(input: {
  commands: readonly Command[];
  args: readonly string[];
  surroundings: Surroundings;
}): Promise<0 | 1 | 2> {
  const { commands, args, surroundings } = input;
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    (name === undefined ? surroundings.complain : surroundings.print)(describeCommands(commands));
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (command === undefined) {
    surroundings.complain(`没有命令“${name}”\n\n${describeCommands(commands)}`);
    return 2;
  }
  try {
    const context = readArguments({ command, args: rest, surroundings });
    if (context.options.help) {
      surroundings.print(describeCommand(command));
      return 0;
    }
    const outcome = await command.run(context);
    if (outcome.ok) return 0;
    surroundings.complain(outcome.message);
    return outcome.code ?? 1;
  } catch (error) {
    return explain({ error, command, surroundings });
  }
}

function readArguments(input: {
  command: Command;
  args: readonly string[];
  surroundings: Surroundings;
}): CommandContext {
  const { command, args, surroundings } = input;
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...command.options, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  });
  const [least, most] =
    typeof command.positionals === 'number' ? [command.positionals, command.positionals] : command.positionals;
  if (!values.help && positionals.length < least) throw new UsageError('缺少文件名');
  if (!values.help && positionals.length > most)
    throw new UsageError(`多余的参数：${positionals.slice(most).join(' ')}`);
  return {
    options: values as CommandContext['options'],
    positionals,
    resolve: (file) => path.resolve(surroundings.folder, file),
    print: surroundings.print,
    progress: surroundings.progress ?? (() => undefined),
  };
}

/** Troubles of the installation carry words for its operator; anything else is a bug and shows where it happened. */
const FOR_THE_OPERATOR = new Set(['StorageError', 'EnvironmentError', 'OutputError']);

function explain(input: { error: unknown; command: Command; surroundings: Surroundings }): 1 | 2 {
  const { error, command, surroundings } = input;
  if (!(error instanceof Error)) throw error;
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS')) {
    surroundings.complain(`${usageComplaint({ error, code })}\n\n${describeCommand(command)}`);
    return 2;
  }
  if (FOR_THE_OPERATOR.has(error.name)) surroundings.complain(error.message);
  else if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOSPC' || code === 'ENOTDIR' || code === 'EROFS')
    surroundings.complain(`文件写不了或读不了：${error.message}。请检查文件夹是否存在、是否可写`);
  else surroundings.complain(`程序出错：${error.stack ?? error.message}`);
  return 1;
}

function usageComplaint({ error, code }: { error: Error; code: string }): string {
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `没有这个选项：${/'(.+?)'/.exec(error.message)?.[1] ?? ''}`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return `选项缺少内容，或不该有内容：${/'(.+?)'/.exec(error.message)?.[1] ?? ''}`;
  return error.message;
}
