'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { type AccountPlaces, type MadeAccount, USERNAME_RULE } from '#lib/core/accounts/index.ts';
import { askedOf, type ChosenGrant, chosenOf, GrantFields } from './grant-fields.tsx';
import { MadePasswords } from './made-passwords.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { useSend } from './use-send.ts';

const FIELD = 'h-9 w-full rounded-sm border border-line-strong bg-surface px-2';
const NOTHING: ChosenGrant = chosenOf(undefined);

/** 新建账号: name and what it shall be for. It can be used once the security administrator has granted that. */
export function NewAccountForm({ places }: { places: AccountPlaces }) {
  const { ask, busy, refusal } = useSend();
  const [chosen, setChosen] = useState<ChosenGrant>(NOTHING);
  const [made, setMade] = useState<readonly MadeAccount[]>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const named = { username: String(fields.get('username')), name: String(fields.get('name')) };
    const body = { accounts: [{ ...named, ...askedOf(chosen) }] };
    const answer = await ask<{ accounts: MadeAccount[] }>({ address: '/api/accounts', method: 'POST', body });
    if (answer !== undefined) setMade(answer.accounts);
  };
  const another = () => {
    setMade(undefined);
    setChosen(NOTHING);
  };
  if (made !== undefined) return <MadePasswords made={made} onDone={another} />;
  return (
    <form onSubmit={submit} className="flex max-w-md flex-col gap-4">
      <RefusalNotice refusal={refusal} />
      <label className="flex flex-col gap-1">
        <span>
          用户名<span className="ml-2 text-muted">{USERNAME_RULE}</span>
        </span>
        <input name="username" required maxLength={60} autoCapitalize="none" spellCheck={false} className={FIELD} />
      </label>
      <label className="flex flex-col gap-1">
        姓名
        <input name="name" required maxLength={60} className={FIELD} />
      </label>
      <GrantFields places={places} chosen={chosen} onChange={setChosen} />
      <p className="text-muted">角色和范围由安全管理员授权后生效，在此之前这个账号不能登录。</p>
      <Button type="submit" look="primary" disabled={busy} className="h-9">
        {busy ? '正在建立…' : '建立账号'}
      </Button>
    </form>
  );
}
