import { userInfo } from 'node:os';
import { systemActor } from '#lib/auth/gates.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { type Container, openContainer } from '#lib/server/container.ts';
import { readEnvironment } from '#lib/server/env.ts';
import type { CommandContext } from './command.ts';

/** Opens the database for a command and closes it again. The audit trail names the command line and its user. */
export async function withContainer<T>(
  context: CommandContext,
  work: (input: { container: Container; actor: Actor }) => Promise<T>,
): Promise<T> {
  const environment = readEnvironment({ LOG_LEVEL: 'warn', ...process.env });
  context.progress('正在打开数据库');
  const container = await openContainer(environment);
  try {
    return await work({
      container,
      actor: systemActor({ id: 'command-line', name: `命令行（${userInfo().username}）` }),
    });
  } finally {
    await container.close();
  }
}
