import type { Command } from './command.ts';

const CALL = 'npm run -s budget --';

/** Help for all commands. */
export function describeCommands(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length)) + 2;
  return [
    `用法：${CALL} <命令> [选项]`,
    '',
    '命令：',
    ...commands.map((command) => `  ${command.name.padEnd(width)}${command.summary}`),
    '',
    `每个命令的说明：${CALL} <命令> --help`,
    '数据库由环境变量 DATABASE_URL 指定，默认为 file:./data/budget.db',
    '退出码：0 完成，1 未执行（会说明原因），2 用法不对',
  ].join('\n');
}

/** Help for one command. */
export function describeCommand(command: Command): string {
  const options = Object.entries(command.options).map(([name, option]) => `  ${`--${name}`.padEnd(16)}${option.help}`);
  return [
    command.summary,
    '',
    `用法：${CALL} ${command.name} ${command.usage}`.trimEnd(),
    ...(options.length > 0 ? ['', '选项：', ...options] : []),
  ].join('\n');
}
