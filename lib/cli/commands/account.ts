import { hashPassword, readablePassword } from '#lib/auth/password.ts';
import { USERNAME } from '#lib/auth/username.ts';
import {
  ADMINISTRATOR_DUTIES,
  type AdministratorDuty,
  ROLE_IDS,
  ROLES,
  type RoleId,
} from '#lib/core/workflow/index.ts';
import { type AddAccountRefusal, addAccount } from '#lib/usecases/add-account.ts';
import { type Command, type CommandContext, required, UsageError } from '../command.ts';
import { withContainer } from '../with-container.ts';

const DUTIES = Object.keys(ADMINISTRATOR_DUTIES) as AdministratorDuty[];
const LEVELS = { region: '区划', section: '业务科室', department: '部门', unit: '单位' } as const;

export const accountCommand: Command = {
  name: 'account',
  summary: '建立一个账号，密码由系统生成，只显示这一次',
  usage: '--user <用户名> --name <姓名> --role <角色> [--region … --department … --unit … --section …]',
  options: {
    user: { type: 'string', help: '登录用的用户名' },
    name: { type: 'string', help: '姓名或岗位' },
    role: { type: 'string', help: `角色：${ROLE_IDS.map((role) => `${role}（${ROLES[role].name}）`).join('、')}` },
    duty: { type: 'string', help: `系统管理员的分工：${DUTIES.join('、')}` },
    region: { type: 'string', help: '财政区划编码' },
    'region-name': { type: 'string', help: '财政区划名称（系统里还没有这个区划时，建第一个预算科账号用）' },
    section: { type: 'string', help: '业务科室编码（财政业务科室用）' },
    department: { type: 'string', help: '部门编码（单位和主管部门用）' },
    unit: { type: 'string', help: '单位编码（单位经办和负责人用）' },
  },
  positionals: 0,
  run: (context) => {
    const username = required(context, 'user');
    if (!USERNAME.test(username)) throw new UsageError('--user 应为 1 到 60 个字母、数字、汉字或 . _ -');
    const name = required(context, 'name');
    const role = roleOf(context);
    const duty = dutyOf(context, role);
    const { region } = context.options;
    if (typeof region === 'string' && !/^[0-9A-Za-z-]{1,40}$/.test(region))
      throw new UsageError('--region 应为财政区划编码，如 420115000');
    const place = Object.fromEntries(
      Object.keys(LEVELS).flatMap((level) => {
        const code = context.options[level];
        return typeof code === 'string' ? [[level, code]] : [];
      }),
    );
    return withContainer(context, async ({ container: { services }, actor }) => {
      const password = readablePassword();
      const passwordHash = await hashPassword(password);
      const regionName = context.options['region-name'];
      const named = typeof regionName === 'string' && regionName.trim() !== '' ? { regionName: regionName.trim() } : {};
      const account = { username, name, role, duty, place, ...named };
      const added = await addAccount({ services, actor, account, passwordHash });
      if (!added.ok) return { ok: false, message: refusalText(added.error) };
      context.print(`已建立账号 ${added.value.username}（${ROLES[role].name}），密码 ${password}，请当面交给本人`);
      return { ok: true };
    });
  },
};

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
      return `这个角色要用 --${refusal.level} 指明所属${LEVELS[refusal.level]}，未建立账号`;
    case 'PLACE_UNKNOWN':
      if (refusal.level === 'region')
        return '系统里没有这个区划，未建立账号。请核对 --region；第一次使用的区划，先建预算科账号，并用 --region-name 给出区划名称';
      return `数据库里没有这个${LEVELS[refusal.level]}，未建立账号。请核对 --${refusal.level}，或先导入该部门的预算包`;
  }
}
