import { ADMINISTRATOR_DUTIES, ROLES } from '#lib/core/workflow/index.ts';
import { provideDemonstration } from '#lib/server/demonstration.ts';
import { describeRefusal } from '#lib/server/refusal-words.ts';
import type { LoadedDemonstration } from '#lib/usecases/installation/load-demonstration.ts';
import type { Command } from '../command.ts';
import { withContainer } from '../with-container.ts';

export const demoCommand: Command = {
  name: 'demo',
  summary: '在空数据库中装入演示预算和各角色的演示账号；已装入的，再次显示账号',
  usage: '[--if-empty] [--json]',
  options: {
    'if-empty': { type: 'boolean', help: '数据库里已有正式数据时什么也不做，不算出错' },
    json: { type: 'boolean', help: '以 JSON 输出账号' },
  },
  positionals: 0,
  run: (context) =>
    withContainer(context, async ({ container: { services }, actor }) => {
      const provided = await provideDemonstration({ services, actor });
      if (provided.ok) {
        context.print(context.options.json ? JSON.stringify(provided.value) : accountsText(provided.value));
        return { ok: true };
      }
      if (provided.error.code !== 'NOT_EMPTY')
        return { ok: false, message: describeRefusal(provided.error).body.message };
      if (context.options['if-empty']) return { ok: true };
      return { ok: false, message: '数据库里已有数据，不能装入演示。请用 DATABASE_URL 指向一个新的数据库再试' };
    }),
};

function accountsText({ loaded, password, accounts }: LoadedDemonstration): string {
  const rows = accounts.map(({ username, role, duty }) => {
    const title = duty === null ? ROLES[role].name : ADMINISTRATOR_DUTIES[duty];
    return `  ${username.padEnd(18)}${title}`;
  });
  const head = loaded ? '已装入演示数据。' : '演示数据已在数据库中。';
  return [`${head}以下账号的密码都是 ${password}`, ...rows].join('\n');
}
