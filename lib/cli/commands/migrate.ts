import type { Command } from '../command.ts';
import { withContainer } from '../with-container.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: '建立数据库，或把它升级到当前版本（升级前自动备份 SQLite 文件）',
  usage: '',
  options: {},
  positionals: 0,
  run: (context) =>
    withContainer(context, async ({ container: { migrated } }) => {
      context.print(migrated.applied === 0 ? '数据库已是最新' : `数据库已升级（${migrated.applied} 步）`);
      if (migrated.backup !== undefined) context.print(`升级前的备份：${migrated.backup}`);
      return { ok: true };
    }),
};
