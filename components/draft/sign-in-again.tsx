'use client';

import { type FormEvent, useId, useRef, useState } from 'react';
import { FactorFields } from '#components/shell/factor-fields.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { DialogFrame } from './dialog-frame.tsx';
import { useDraftAround } from './draft-context.ts';
import { useDraftView, useSaveStatus } from './draft-hooks.ts';
import { signInAgain } from './sign-in-in-place.ts';

const FIELD = 'h-9 w-full rounded-sm border border-line-strong bg-surface px-2 read-only:bg-sunken';

/** Asks for the password when the session has ended, over the form as it is; then saving goes on. */
export function SignInAgain() {
  const { state } = useSaveStatus();
  const [putOff, setPutOff] = useState(false);
  if (state !== 'signed-out') return null;
  if (putOff)
    return (
      <Button className="border-danger text-danger" onClick={() => setPutOff(false)}>
        登录已失效，重新登录
      </Button>
    );
  return <SignInDialog onClose={() => setPutOff(true)} />;
}

function SignInDialog({ onClose }: { onClose: () => void }) {
  const { draft, address } = useDraftAround();
  const { person } = useDraftView();
  const [refusal, setRefusal] = useState<string>();
  /** Whether the password was right and a code is asked for. */
  const [coded, setCoded] = useState(false);
  const [busy, setBusy] = useState(false);
  const form = useId();
  const password = useRef<HTMLInputElement>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    const text = (name: string) => String(fields.get(name) ?? '');
    const first = { username: text('username').trim(), password: text('password') };
    const credentials = coded ? { ...first, code: text('code') } : first;
    const outcome = await signInAgain({ credentials, person, address });
    setBusy(false);
    setRefusal(outcome.kind === 'refused' ? outcome.message : undefined);
    if (outcome.kind === 'code') setCoded(true);
    if (outcome.kind === 'done') draft.signedIn();
  };
  return (
    <DialogFrame
      open
      onClose={onClose}
      {...(person.username === undefined ? {} : { initialFocus: password })}
      title="请重新登录"
      about="登录已失效。您填写的内容都还在，登录后接着保存。"
      foot={
        <>
          <Button look="quiet" onClick={onClose}>
            稍后
          </Button>
          <Button look="primary" type="submit" form={form} disabled={busy}>
            {busy ? '正在登录…' : '登录并继续'}
          </Button>
        </>
      }
    >
      <form id={form} method="post" onSubmit={submit} className="flex flex-col gap-3">
        {refusal !== undefined && <Notice tone="error">{refusal}</Notice>}
        <label className="flex flex-col gap-1">
          用户名（{person.name}）
          <input
            name="username"
            required
            readOnly={person.username !== undefined}
            defaultValue={person.username}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            className={FIELD}
          />
        </label>
        <label className="flex flex-col gap-1">
          密码
          <input
            ref={password}
            name="password"
            type="password"
            required
            autoComplete="current-password"
            className={FIELD}
          />
        </label>
        {coded && <FactorFields />}
      </form>
    </DialogFrame>
  );
}
