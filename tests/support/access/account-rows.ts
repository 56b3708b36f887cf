import { randomUUID } from 'node:crypto';
import { container } from '#lib/server/container.ts';
import { type Answers, type Row, signedOut } from './row.ts';
import { BUDGETS, type Place, type Principal, type ServedRegion, VICTIMS } from './served-region.ts';

const ONE = 'accounts/[account]';

/** The account that is acted on at a place. */
function victimAt(place: Place): string {
  return place === 'otherRegion' ? VICTIMS.otherRegion : VICTIMS.own;
}

/** Where each administrator acts: in the region; the chief one everywhere. To everybody else it is not their work. */
function placesFor(duty: 'system' | 'security', allowed: number): Row['places'] {
  const own: Answers = duty === 'system' ? { 'system-admin': allowed, others: 403 } : both(allowed);
  const other: Answers =
    duty === 'system'
      ? { 'system-admin': 404, others: 403 }
      : { 'security-admin': 404, 'chief-security': allowed, others: 403 };
  return { own: { ...signedOut, ...own }, otherRegion: { ...signedOut, ...other } };
}

function both(status: number): Answers {
  return { 'security-admin': status, 'chief-security': status, others: 403 };
}

function oneAccount(input: {
  route: string;
  method: Row['method'];
  action: string;
  duty: 'system' | 'security';
  body?: unknown;
}): Row {
  const { route, method, action, duty, body } = input;
  return {
    route: `${ONE}${route}`,
    method,
    action,
    ask: (place) => ({ params: { account: victimAt(place) }, ...(body === undefined ? {} : { body }) }),
    places: placesFor(duty, 200),
  };
}

function newAccount(place: Place) {
  const { region } = BUDGETS[place];
  const whose = { region, section: null, department: null, unit: null };
  return { username: `new-${randomUUID()}`, name: '新人', role: 'auditor', duty: null, place: whose };
}

/** Rows about accounts, signing in, and what people do with their own account. */
export function accountRows({ signIn }: Pick<ServedRegion, 'signIn'>): Row[] {
  return [
    {
      route: 'accounts',
      method: 'POST',
      action: '新建账号',
      ask: (place) => ({ body: { accounts: [newAccount(place)] } }),
      places: {
        own: { ...signedOut, 'system-admin': 201, others: 403 },
        // Of another region's account it is said at its place in the list why not.
        otherRegion: { ...signedOut, 'system-admin': 422, others: 403 },
      },
    },
    {
      route: 'accounts/grants',
      method: 'PUT',
      action: '授予角色和范围',
      ask: (place) => ({
        body: {
          grants: [
            {
              id: victimAt(place),
              role: 'auditor',
              duty: null,
              place: { region: BUDGETS[place].region, section: null, department: null, unit: null },
            },
          ],
        },
      }),
      // A place of another region is not there to choose for the region's own administrator.
      places: {
        own: { ...signedOut, ...both(200) },
        otherRegion: { ...signedOut, 'security-admin': 422, 'chief-security': 200, others: 403 },
      },
    },
    {
      route: 'accounts/second-factor',
      method: 'PUT',
      action: '设置哪些角色要动态口令',
      ask: () => ({ body: { roles: [] } }),
      places: { own: { ...signedOut, 'security-admin': 404, 'chief-security': 200, others: 403 } },
    },
    {
      route: 'accounts/list',
      method: 'GET',
      action: '下载名单模板',
      ask: () => ({}),
      places: { own: { ...signedOut, 'system-admin': 200, others: 403 } },
    },
    {
      route: 'accounts/list',
      method: 'POST',
      action: '核对名单（内容不是表格）',
      ask: () => ({ body: {} }),
      places: { own: { ...signedOut, 'system-admin': 422, others: 403 } },
    },
    oneAccount({ route: '', method: 'PATCH', action: '修改姓名', duty: 'system', body: { name: '改过的名' } }),
    oneAccount({ route: '', method: 'PATCH', action: '启用账号', duty: 'system', body: { disabled: false } }),
    oneAccount({ route: '/password', method: 'POST', action: '重置密码', duty: 'system' }),
    oneAccount({ route: '/lock', method: 'DELETE', action: '解除锁定', duty: 'security' }),
    oneAccount({ route: '/second-factor', method: 'DELETE', action: '重置动态口令', duty: 'security' }),
    oneAccount({ route: '/sessions', method: 'DELETE', action: '强制退出', duty: 'security' }),
    {
      ...oneAccount({ route: '/sessions/[session]', method: 'DELETE', action: '强制退出一处', duty: 'security' }),
      ask: async (place) => {
        const account = victimAt(place);
        return { params: { account, session: await newSession(account) } };
      },
    },
    ...ownRows({ signIn }),
  ];
}

/** A session of somebody's, made past the sign-in: the password of whom others act on is another by now. */
async function newSession(account: string): Promise<string> {
  const auth = await (await container()).auth();
  const context = await auth.$context;
  return (await context.internalAdapter.createSession(account)).id;
}

function ownRows({ signIn }: Pick<ServedRegion, 'signIn'>): Row[] {
  const ended = async (principal: Principal) => ({
    headers: principal === 'nobody' ? {} : { cookie: await signIn(`p-${principal}`) },
  });
  return [
    {
      route: 'auth/sign-in/username',
      method: 'POST',
      action: '登录（密码不对）',
      ask: () => ({ body: { username: randomUUID(), password: 'wrong' } }),
      places: { own: { others: 401 } },
    },
    {
      route: 'auth/sign-out',
      method: 'POST',
      action: '退出',
      ask: async (_, principal) => ({ body: {}, ...(await ended(principal)) }),
      places: { own: { others: 200 } },
    },
    {
      route: 'auth/password',
      method: 'PUT',
      action: '修改自己的密码（现在的密码不对）',
      ask: () => ({ body: { current: 'wrong', next: 'Lan2-tian-Bai7' } }),
      places: { own: { nobody: 401, others: 422 } },
    },
    {
      route: 'sessions/[session]',
      method: 'DELETE',
      action: '退出别人的登录',
      ask: async () => ({ params: { session: await newSession(VICTIMS.own) } }),
      places: { own: { nobody: 401, others: 404 } },
    },
  ];
}
