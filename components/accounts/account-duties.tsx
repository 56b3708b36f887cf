'use client';

import { type FormEvent, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { AccountPlaces, AccountView } from '#lib/core/accounts/index.ts';
import { ConfirmedButton } from './confirmed-button.tsx';
import { askedOf, chosenOf, GrantFields } from './grant-fields.tsx';
import { MadePasswords } from './made-passwords.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { momentText } from './time-text.ts';
import { useSend } from './use-send.ts';

const FIELD = 'h-9 rounded-sm border border-line-strong bg-surface px-2';

function addressOf({ id }: AccountView): string {
  return `/api/accounts/${encodeURIComponent(id)}`;
}

/** What the system administrator does with an account: name, password, in use or not. */
export function SystemDuties({ account }: { account: AccountView }) {
  const { ask, busy, refusal } = useSend();
  const [made, setMade] = useState<{ username: string; password: string }>();
  const address = addressOf(account);
  const { username, name, disabled } = account;
  const rename = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { name: String(new FormData(event.currentTarget).get('name')) };
    await ask({ address, method: 'PATCH', body });
  };
  const reset = async () =>
    setMade(await ask<{ username: string; password: string }>({ address: `${address}/password`, method: 'POST' }));
  if (made !== undefined) return <MadePasswords made={[{ ...made, name }]} onDone={() => setMade(undefined)} />;
  return (
    <div className="flex flex-col gap-3">
      <RefusalNotice refusal={refusal} />
      <form onSubmit={rename} className="flex flex-wrap items-end gap-2">
        <label className="flex flex-col gap-1">
          姓名
          <input name="name" required maxLength={60} defaultValue={name} className={FIELD} />
        </label>
        <Button type="submit" disabled={busy} className="h-9">
          修改姓名
        </Button>
      </form>
      <div className="flex flex-wrap gap-3">
        <ConfirmedButton
          label="重置密码"
          question={`${username} 的登录都会退出，下次登录须改密码。`}
          disabled={busy}
          onConfirm={reset}
        />
        {disabled ? (
          <Button disabled={busy} onClick={() => void ask({ address, method: 'PATCH', body: { disabled: false } })}>
            启用
          </Button>
        ) : (
          <ConfirmedButton
            label="停用"
            question={`${username} 的登录会退出，以后不能登录；已填的数据都在。`}
            disabled={busy}
            onConfirm={() => ask({ address, method: 'PATCH', body: { disabled: true } })}
          />
        )}
      </div>
    </div>
  );
}

/** What the security administrator does with an account: role and place, sessions, lock, second factor. */
export function SecurityDuties(props: { account: AccountView; places: AccountPlaces; lockedUntil?: Date | undefined }) {
  const { account, places, lockedUntil } = props;
  const { ask, busy, refusal } = useSend();
  const [chosen, setChosen] = useState(chosenOf(account));
  const address = addressOf(account);
  const grant = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = { grants: [{ id: account.id, ...askedOf(chosen) }] };
    await ask({ address: '/api/accounts/grants', method: 'PUT', body });
  };
  return (
    <div className="flex flex-col gap-4">
      <RefusalNotice refusal={refusal} />
      <form onSubmit={grant} className="flex max-w-md flex-col gap-3">
        <GrantFields places={places} chosen={chosen} onChange={setChosen} />
        <Button type="submit" look={account.grantDue ? 'primary' : 'plain'} disabled={busy} className="h-9">
          {account.grantDue ? '授权' : '改为以上角色和范围'}
        </Button>
      </form>
      <div className="flex flex-wrap gap-3">
        {lockedUntil !== undefined && (
          <Button disabled={busy} onClick={() => void ask({ address: `${address}/lock`, method: 'DELETE' })}>
            解除锁定（至 {momentText(lockedUntil)}）
          </Button>
        )}
        {account.secondFactor && (
          <ConfirmedButton
            label="重置动态口令"
            question={`${account.username} 的登录会退出，下次登录重新设置。`}
            disabled={busy}
            onConfirm={() => ask({ address: `${address}/second-factor`, method: 'DELETE' })}
          />
        )}
        <ConfirmedButton
          label="全部退出"
          question={`${account.username} 在各处的登录都会退出。`}
          disabled={busy}
          onConfirm={() => ask({ address: `${address}/sessions`, method: 'DELETE' })}
        />
      </div>
    </div>
  );
}
