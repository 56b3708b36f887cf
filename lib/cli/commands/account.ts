import { readFileSync } from 'node:fs';
import { hashPassword, readablePassword } from '#lib/auth/password.ts';
import { isUsername, PASSWORD_PROBLEMS, passwordProblems, USERNAME_RULE } from '#lib/core/accounts/index.ts';
import {
  ADMINISTRATOR_DUTIES,
  type AdministratorDuty,
  ROLE_IDS,
  ROLES,
  type RoleId,
} from '#lib/core/workflow/index.ts';
import { type AddAccountRefusal, addAccount } from '#lib/usecases/accounts/add-account.ts';
import { LEVEL_NAMES } from '#lib/usecases/accounts/place-errors.ts';
import { type Command, type CommandContext, required, UsageError } from '../command.ts';
import { withContainer } from '../with-container.ts';

const DUTIES = Object.keys(ADMINISTRATOR_DUTIES) as AdministratorDuty[];
export const accountCommand: Command = {
  name: 'account',
  summary: '建立一个账号，密码由系统生成，只显示这一次，首次登录时须改',
  usage: '--user <用户名> --name <姓名> --role <角色> [--region … --department … --unit … --section …]',
  options: {
    user: { type: 'string', help: '登录用的用户名' },
    name: { type: 'string', help: '姓名或岗位' },
    role: { type: 'string', help: `角色：${ROLE_IDS.map((role) => `${role}（${ROLES[role].name}）`).join('、')}` },
    duty: { type: 'string', help: `系统管理员的分工：${DUTIES.join('、')}` },
    region: { type: 'string', help: '财政区划编码（系统管理员不给的管全部区划）' },
    'region-name': { type: 'string', help: '财政区划名称（系统里还没有这个区划时，建第一个预算科账号用）' },
    section: { type: 'string', help: '业务科室编码（财政业务科室用）' },
    department: { type: 'string', help: '部门编码（单位和主管部门用）' },
    unit: { type: 'string', help: '单位编码（单位经办和负责人用）' },
    'password-file': {
      type: 'string',
      help: '写有密码的文件（第一行），本人已定的密码首次登录不必改；不给则由系统生成',
    },
  },
  positionals: 0,
  run: (context) => {
    const username = required(context, 'user');
    if (!isUsername(username)) throw new UsageError(`--user ${USERNAME_RULE}`);
    const name = required(context, 'name');
    const role = roleOf(context);
    const duty = dutyOf(context, role);
    const { region } = context.options;
    if (typeof region === 'string' && !/^[0-9A-Za-z-]{1,40}$/.test(region))
      throw new UsageError('--region 应为财政区划编码，如 420115000');
    const place = Object.fromEntries(
      Object.keys(LEVEL_NAMES).flatMap((level) => {
        const code = context.options[level];
        return typeof code === 'string' ? [[level, code]] : [];
      }),
    );
    const typed = typedPassword(context, username);
    return withContainer(context, async ({ container: { services }, actor }) => {
      const password = typed ?? readablePassword();
      const regionName = context.options['region-name'];
      const named = typeof regionName === 'string' && regionName.trim() !== '' ? { regionName: regionName.trim() } : {};
      const account = { username, name, role, duty, place, ...named };
      const secret = { passwordHash: await hashPassword(password), passwordChangeDue: typed === undefined };
      const added = await addAccount({ services, actor, account, ...secret });
      if (!added.ok) return { ok: false, message: refusalText(added.error) };
      const said = typed === undefined ? `密码 ${password}，请当面交给本人，首次登录时须改` : '密码如文件中所写';
      context.print(`已建立账号 ${added.value.username}（${ROLES[role].name}），${said}`);
      return { ok: true };
    });
  },
};

/** The password that somebody has chosen already: the first line of a file, so that it stands in no list of commands. */
function typedPassword(context: CommandContext, username: string): string | undefined {
  const file = context.options['password-file'];
  if (typeof file !== 'string') return undefined;
  const [password = ''] = readFileSync(context.resolve(file), 'utf8').split(/\r?\n/);
  const [problem] = passwordProblems({ password, username });
  if (problem !== undefined) throw new UsageError(`--password-file 里的密码${PASSWORD_PROBLEMS[problem]}`);
  return password;
}

function roleOf(context: CommandContext): RoleId {
  const role = required(context, 'role');
  const found = ROLE_IDS.find((id) => id === role);
  if (found === undefined) throw new UsageError(`--role 应为 ${ROLE_IDS.join('、')} 之一`);
  return found;
}

function dutyOf(context: CommandContext, role: RoleId): AdministratorDuty | null {
  if (role !== 'administrator') return null;
  const duty = required(context, 'duty');
  const found = DUTIES.find((id) => id === duty);
  if (found === undefined) throw new UsageError(`--duty 应为 ${DUTIES.join('、')} 之一`);
  return found;
}

function refusalText(refusal: AddAccountRefusal): string {
  switch (refusal.code) {
    case 'USERNAME_TAKEN':
      return '用户名已被使用，未建立账号。请换一个用户名';
    case 'PLACE_MISSING':
      return `这个角色要用 --${refusal.level} 指明所属${LEVEL_NAMES[refusal.level]}，未建立账号`;
    case 'PLACE_UNKNOWN':
      if (refusal.level === 'region')
        return '系统里没有这个区划，未建立账号。请核对 --region；第一次使用的区划，先建预算科账号，并用 --region-name 给出区划名称';
      return `数据库里没有这个${LEVEL_NAMES[refusal.level]}，未建立账号。请核对 --${refusal.level}，或先导入该部门的预算包`;
  }
}
