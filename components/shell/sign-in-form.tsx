'use client';

import { Eye, EyeOff } from 'lucide-react';
import { startTransition, useActionState, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { FactorFields } from './factor-fields.tsx';
import { type Credentials, type FactorOffer, sendSignIn } from './sign-in.ts';

const FIELD = 'h-9 w-full rounded-sm border border-line-strong bg-surface px-2';
/** The password, hidden until its owner wants to see it. */
function PasswordField() {
  const [visible, setVisible] = useState(false);
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor="password">密码</label>
      <div className="relative">
        <input
          id="password"
          name="password"
          type={visible ? 'text' : 'password'}
          required
          autoComplete="current-password"
          className={`${FIELD} pr-10`}
        />
        <button
          type="button"
          aria-label={visible ? '隐藏密码' : '显示密码'}
          aria-pressed={visible}
          onClick={() => setVisible(!visible)}
          className="absolute inset-y-0 right-0 flex w-9 items-center justify-center text-muted hover:text-ink"
        >
          {visible ? <EyeOff size={16} aria-hidden="true" /> : <Eye size={16} aria-hidden="true" />}
        </button>
      </div>
    </div>
  );
}

/** What was asked for in the second step, and what was entered in the first. */
type SecondStep = { credentials: Credentials; message: string; offer?: FactorOffer };

/** Where signing in stands: the name that was entered last, and what the server said of it. */
type Standing = { username: string; refusal?: string; second?: SecondStep };

const BEGINNING: Standing = { username: '' };

/** Sends what stands in the form. @returns where signing in stands then; a browser that is let in is on its way to `target` */
async function signIn(input: { before: Standing; fields: FormData; target: string }): Promise<Standing> {
  const { before, fields, target } = input;
  const of = (name: string) => String(fields.get(name) ?? '');
  const { second } = before;
  const first = second?.credentials ?? { username: of('username').trim(), password: of('password') };
  const ticket = second?.offer === undefined ? {} : { ticket: second.offer.ticket };
  const outcome = await sendSignIn(second === undefined ? first : { ...first, code: of('code'), ...ticket });
  const { username } = first;
  if (outcome.kind === 'code') return { username, second: { credentials: first, ...outcome } };
  if (outcome.kind === 'refused') return { ...before, username, refusal: outcome.message };
  window.location.assign(target);
  return before;
}

/**
 * User name and password, and then the code of the second factor where one is asked for. Enter signs in; a refusal keeps the
 * name and says why. An action, not an event: React keeps the Enter of whoever is faster than the script, where the browser
 * would write the password into the address.
 */
export function SignInForm({ target }: { target: string }) {
  const [{ username, refusal, second }, act, busy] = useActionState<Standing, FormData | 'anew'>(
    (before, fields) => (fields === 'anew' ? BEGINNING : signIn({ before, fields, target })),
    BEGINNING,
  );
  return (
    <form action={act} className="flex flex-col gap-4">
      {refusal !== undefined && !busy && <Notice tone="error">{refusal}</Notice>}
      {second === undefined ? (
        <>
          <label className="flex flex-col gap-1">
            用户名
            <input
              name="username"
              defaultValue={username}
              required
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              className={FIELD}
            />
          </label>
          <PasswordField />
        </>
      ) : (
        <>
          <p>
            {second.credentials.username}：{second.message}
          </p>
          <FactorFields offer={second.offer} />
        </>
      )}
      <Button type="submit" look="primary" disabled={busy} className="h-9">
        {busy ? '正在登录…' : '登录'}
      </Button>
      {second !== undefined && (
        <Button look="quiet" onClick={() => startTransition(() => act('anew'))}>
          换一个账号
        </Button>
      )}
    </form>
  );
}
