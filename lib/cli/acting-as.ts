import { readFileSync } from 'node:fs';
import { requireActor } from '#lib/auth/require-actor.ts';
import { signIn, signOut } from '#lib/auth/sign-in.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import type { Container } from '#lib/server/container.ts';
import { describeNotSignedIn } from '#lib/server/sign-in-words.ts';
import { askHidden } from './ask.ts';
import { type CommandContext, required } from './command.ts';

/** The options that say whose account acts, and prove it. */
export const ACTING_OPTIONS = {
  as: { type: 'string', help: '以哪个账号办理（用户名），办理人记入流转记录' },
  'password-file': { type: 'string', help: '写有该账号密码的文件（第一行）；不给则在终端输入' },
  code: { type: 'string', help: '手机上的 6 位动态口令（账号要用动态口令时）' },
} as const;

/**
 * Signs in as the account that is named, as on the sign-in page: with its password and its one-time code, counted and
 * noted like any other; and out again when the work is done.
 * @returns what the work comes to, or why the account may not act, in words
 */
export async function actingAs<T>(input: {
  context: CommandContext;
  container: Container;
  work: (actor: Actor) => Promise<T>;
}): Promise<Result<T, string>> {
  const { context, container, work } = input;
  const { storage, clock } = container.services;
  const [auth, secondFactor] = await Promise.all([container.auth(), container.secondFactor()]);
  const { code } = context.options;
  const credentials = {
    username: required(context, 'as'),
    password: await passwordOf(context),
    ...(typeof code === 'string' ? { code: code.replace(/\s/g, '') } : {}),
  };
  const signedIn = await signIn({ auth, secondFactor, storage, clock, headers: new Headers(), ...credentials });
  if (!signedIn.ok) {
    const { message } = describeNotSignedIn({ refusal: signedIn.error, now: clock.now() }).body;
    const { code: why } = signedIn.error;
    return refuse(
      why === 'CODE_NEEDED'
        ? `${message}，用 --code 给出`
        : why === 'SETUP_NEEDED'
          ? `${message}（在网页登录时）`
          : message,
    );
  }
  const headers = new Headers({ cookie: signedIn.value.map((cookie) => cookie.split(';')[0]).join('; ') });
  try {
    const actor = await requireActor({ auth, storage, clock, headers });
    if (!actor.ok) return refuse(REFUSED[actor.error.code]);
    return ok(await work(actor.value));
  } finally {
    await signOut({ auth, headers });
  }
}

const REFUSED = {
  UNAUTHENTICATED: '没有登录成功，请重试',
  SESSION_IDLE: '登录已过期，请重试',
  ACCOUNT_DISABLED: '这个账号已停用，请联系系统管理员',
  ACCOUNT_INCOMPLETE: '这个账号没有所属单位或区划，请联系系统管理员',
  PASSWORD_CHANGE_DUE: '这个账号须先在网页登录并修改密码',
} as const;

async function passwordOf(context: CommandContext): Promise<string> {
  const file = context.options['password-file'];
  if (typeof file !== 'string')
    return askHidden({
      question: `${context.options.as} 的密码：`,
      otherwise: '缺少 --password-file（没有终端可以输入密码）',
    });
  const [password = ''] = readFileSync(context.resolve(file), 'utf8').split(/\r?\n/);
  return password;
}
