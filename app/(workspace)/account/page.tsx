import type { Metadata } from 'next';
import { requirePageActor, requirePageSignedIn } from '#app/page-actor.ts';
import { personOf } from '#app/person.ts';
import { rememberedTheme } from '#app/theme.ts';
import { PasswordForm } from '#components/accounts/password-form.tsx';
import { SessionList } from '#components/accounts/session-list.tsx';
import { Place, TopBar } from '#components/shell/top-bar.tsx';
import { loadOwnSessions } from '#lib/server/accounts.ts';

export const metadata: Metadata = { title: '我的账号' };

/** One's own account: the password, and where one is signed in. */
export default async function OwnAccountPage() {
  const actor = await requirePageActor('/account');
  const { account, sessionId } = await requirePageSignedIn('/account');
  return (
    <div className="min-h-dvh">
      <TopBar person={personOf(actor)} theme={await rememberedTheme()}>
        <Place>我的账号</Place>
      </TopBar>
      <main className="mx-auto flex max-w-6xl flex-col gap-6 p-4">
        <h1 className="pt-2 text-title font-semibold">
          {account.name} <span className="font-normal text-muted">{account.username}</span>
        </h1>
        <section className="flex flex-col gap-3">
          <h2 className="font-semibold">登录在哪里</h2>
          <SessionList sessions={await loadOwnSessions(account)} own={sessionId} address="/api/sessions" />
        </section>
        <section className="flex flex-col gap-3">
          <h2 className="font-semibold">修改密码</h2>
          <PasswordForm username={account.username} />
        </section>
      </main>
    </div>
  );
}
