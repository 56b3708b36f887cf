'use client';

import { Eye, EyeOff } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';

const FIELD = 'h-9 w-full rounded-sm border border-line-strong bg-surface px-2';
const UNREACHABLE = '连不上服务器。请检查网络后再试。';

/** Why a sign-in was refused, in the server's words. It never tells whether the name or the password was wrong. */
async function refusalOf(response: Response): Promise<string> {
  const { message } = (await response.json().catch(() => ({}))) as { message?: string };
  return message ?? '服务器出错了，没有登录成功。请稍后再试。';
}

async function signIn(credentials: { username: string; password: string }): Promise<string | undefined> {
  const response = await fetch('/api/auth/sign-in/username', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  });
  return response.ok ? undefined : refusalOf(response);
}

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

/** User name and password. Enter signs in; a refusal keeps the name and says why. */
export function SignInForm({ target }: { target: string }) {
  const [refusal, setRefusal] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    setRefusal(undefined);
    const credentials = { username: String(fields.get('username')).trim(), password: String(fields.get('password')) };
    const failed = await signIn(credentials).catch(() => UNREACHABLE);
    if (failed === undefined) return window.location.assign(target);
    setRefusal(failed);
    setBusy(false);
  };
  return (
    <form method="post" onSubmit={submit} className="flex flex-col gap-4">
      {refusal !== undefined && <Notice tone="error">{refusal}</Notice>}
      <label className="flex flex-col gap-1">
        用户名
        <input
          name="username"
          required
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          className={FIELD}
        />
      </label>
      <PasswordField />
      <Button type="submit" look="primary" disabled={busy} className="h-9">
        {busy ? '正在登录…' : '登录'}
      </Button>
    </form>
  );
}
