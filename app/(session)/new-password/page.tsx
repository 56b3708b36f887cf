import type { Metadata } from 'next';
import { requirePageSignedIn } from '#app/page-actor.ts';
import { PasswordForm } from '#components/accounts/password-form.tsx';
import { ownPage } from '#components/shell/own-page.ts';
import { SignOutButton } from '#components/shell/sign-out-button.tsx';

export const metadata: Metadata = { title: '设置新密码' };

type Props = { searchParams: Promise<{ to?: string }> };

/** The first thing that somebody does with a password that was made for them: to set their own. */
export default async function NewPasswordPage({ searchParams }: Props) {
  const target = ownPage((await searchParams).to);
  const { account } = await requirePageSignedIn(target);
  return (
    <main className="mx-auto flex min-h-dvh max-w-sm flex-col justify-center gap-6 p-6">
      <div>
        <h1 className="text-title font-semibold">设置新密码</h1>
        <p className="text-muted">
          {account.name}，{account.passwordChangeDue ? '您用的是别人给的密码，请先改成自己的。' : '请设置新密码。'}
        </p>
      </div>
      <PasswordForm username={account.username} target={target} />
      <SignOutButton />
    </main>
  );
}
