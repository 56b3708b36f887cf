'use client';

import { type FormEvent, useId, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PASSWORD_PROBLEMS, PASSWORD_RULES, passwordProblems } from '#lib/core/accounts/index.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import { type Sent, send } from './send.ts';

const FIELD = 'h-9 w-full rounded-sm border border-line-strong bg-surface px-2';
const ENTRIES = [
  { name: 'current', label: '现在的密码', complete: 'current-password' },
  { name: 'next', label: '新密码', complete: 'new-password' },
  { name: 'again', label: '再输一次新密码', complete: 'new-password' },
] as const;

type Refusal = Extract<Sent<unknown>, { ok: false }>;

/** What can be said of a new password before it is sent. */
function problemOf(entered: { next: string; again: string; username: string }): string | undefined {
  const { next, again, username } = entered;
  const [problem] = passwordProblems({ password: next, username });
  if (problem !== undefined) return `新密码${PASSWORD_PROBLEMS[problem]}`;
  return next === again ? undefined : '两次输入的新密码不一样';
}

/**
 * Changes one's own password.
 * @param props.target where to go on afterwards; without one the page stays
 */
export function PasswordForm({ username, target }: { username: string; target?: string }) {
  const [refusal, setRefusal] = useState<Refusal>();
  const [done, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const rules = useId();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const of = (name: string) => String(fields.get(name) ?? '');
    const entered = { current: of('current'), next: of('next'), again: of('again') };
    setDone(false);
    const problem = problemOf({ ...entered, username });
    if (problem !== undefined) return setRefusal({ ok: false, message: `${problem}。未修改`, errors: [] });
    setBusy(true);
    const { current, next } = entered;
    const sent = await send({ address: '/api/auth/password', method: 'PUT', body: { current, next } });
    setBusy(false);
    setRefusal(sent.ok ? undefined : sent);
    if (!sent.ok) return;
    if (target !== undefined) return window.location.assign(target);
    form.reset();
    setDone(true);
  };
  return (
    // Sent before the script is there, it must not write passwords into the address.
    <form method="post" onSubmit={submit} className="flex max-w-sm flex-col gap-4">
      <RefusalNotice refusal={refusal} />
      {done && <Notice tone="plain">密码已修改，其他地方的登录都已退出。</Notice>}
      {/* Password managers keep the password under this name. */}
      <input name="username" value={username} autoComplete="username" readOnly hidden />
      {ENTRIES.map(({ name, label, complete }) => (
        <label key={name} className="flex flex-col gap-1">
          {label}
          <input
            name={name}
            type="password"
            required
            autoComplete={complete}
            aria-describedby={name === 'next' ? rules : undefined}
            className={FIELD}
          />
        </label>
      ))}
      <ul id={rules} className="list-disc pl-5 text-muted">
        {PASSWORD_RULES.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <Button type="submit" look="primary" disabled={busy} className="h-9">
        {busy ? '正在修改…' : '修改密码'}
      </Button>
    </form>
  );
}
