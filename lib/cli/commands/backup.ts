import { existsSync, realpathSync } from 'node:fs';
import { readEnvironment } from '#lib/server/env.ts';
import { placeFile } from '#lib/server/write-file.ts';
import { type Command, required } from '../command.ts';
import { withContainer } from '../with-container.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: '备份整个数据库，使用中也可以备份',
  usage: '--out <文件> [--force]',
  options: {
    out: { type: 'string', help: '备份写入的文件' },
    force: { type: 'boolean', help: '文件已存在时替换它' },
  },
  positionals: 0,
  run: async (context) => {
    const target = context.resolve(required(context, 'out'));
    if (existsSync(target) && !context.options.force)
      return { ok: false, message: `${target} 已存在，未备份。请换一个文件名，或加 --force 替换` };
    if (isOwnDatabase(target))
      return { ok: false, message: `${target} 就是正在使用的数据库，不能把备份写到它上面，请换一个文件名` };
    return withContainer(context, async ({ container }) => {
      context.progress('正在备份');
      await placeFile({ target, mayReplaceDatabase: true, produce: (draft) => container.backup(draft) });
      context.print(`已备份到 ${target}`);
      return { ok: true };
    });
  },
};

/** A copy put in the place of the open file would leave the product writing into a file that no longer has a name. */
function isOwnDatabase(target: string): boolean {
  const { DATABASE_URL } = readEnvironment(process.env);
  if (!DATABASE_URL.startsWith('file:') || !existsSync(target)) return false;
  const own = DATABASE_URL.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
  return existsSync(own) && realpathSync(own) === realpathSync(target);
}
