import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { NewAccountForm } from '#components/accounts/new-account-form.tsx';
import { canActOnAccounts } from '#lib/core/accounts/index.ts';
import { loadAccounts } from '#lib/server/accounts.ts';
import { AccountPage } from '../account-page.tsx';

export const metadata: Metadata = { title: '新建账号' };

export default async function NewAccountPage() {
  const actor = await requirePageActor('/accounts/new');
  const found = await loadAccounts({ actor, query: {} });
  if (!found.ok || !canActOnAccounts({ actor, action: 'add' }).ok) notFound();
  return (
    <AccountPage actor={actor} title="新建账号" below="新建账号">
      <NewAccountForm places={found.value.places} />
    </AccountPage>
  );
}
