import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { requirePageActor } from '#app/page-actor.ts';
import { SecurityDuties, SystemDuties } from '#components/accounts/account-duties.tsx';
import { placeText, roleText } from '#components/accounts/place-text.ts';
import { SessionList } from '#components/accounts/session-list.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ACCOUNT_STATES, accountState, canActOnAccounts } from '#lib/core/accounts/index.ts';
import { loadAccount } from '#lib/server/accounts.ts';
import { AccountPage } from '../account-page.tsx';

export const metadata: Metadata = { title: '账号' };

type Props = { params: Promise<{ account: string }> };

/** One account, with what the administrator's duty does with it; one's own is only looked at. */
export default async function OneAccountPage({ params }: Props) {
  const id = decodeURIComponent((await params).account);
  const actor = await requirePageActor(`/accounts/${encodeURIComponent(id)}`);
  const found = await loadAccount({ actor, id });
  if (!found.ok) notFound();
  const { account, places, sessions, lockedUntil } = found.value;
  const may = (action: Parameters<typeof canActOnAccounts>[0]['action']) =>
    canActOnAccounts({ actor, action, account }).ok;
  const facts = [
    ['用户名', account.username],
    ['角色', `${roleText(account)}${account.grantDue ? '（申请）' : ''}`],
    ['所属', placeText({ place: account, places })],
    ['状态', `${ACCOUNT_STATES[accountState(account)]}${lockedUntil === undefined ? '' : '，登录已锁定'}`],
    ['动态口令', account.secondFactor ? '已设置' : '未设置'],
  ];
  const address = `/api/accounts/${encodeURIComponent(account.id)}/sessions`;
  return (
    <AccountPage actor={actor} title={account.name} below={account.username}>
      <dl className="grid max-w-2xl grid-cols-[6rem_1fr] gap-y-1 border-y border-line py-3">
        {facts.map(([term, text]) => (
          <div key={term} className="contents">
            <dt className="text-muted">{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {account.id === actor.id && <Notice tone="plain">这是您自己的账号，由另一位管理员办理。</Notice>}
      {may('rename') && (
        <Part title="账号">
          <SystemDuties account={account} />
        </Part>
      )}
      {may('grant') && (
        <Part title="授权和安全">
          <SecurityDuties account={account} places={places} lockedUntil={lockedUntil} />
        </Part>
      )}
      {sessions !== undefined && (
        <Part title="登录在哪里">
          <SessionList sessions={sessions} address={may('end-sessions') ? address : undefined} />
        </Part>
      )}
    </AccountPage>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  );
}
