import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { AccountImport } from '#components/accounts/account-import.tsx';
import { canActOnAccounts } from '#lib/core/accounts/index.ts';
import { AccountPage } from '../account-page.tsx';

export const metadata: Metadata = { title: '导入账号' };

export default async function ImportAccountsPage() {
  const actor = await requirePageActor('/accounts/import');
  if (!canActOnAccounts({ actor, action: 'add' }).ok) notFound();
  return (
    <AccountPage actor={actor} title="从 Excel 导入账号" below="导入账号">
      <AccountImport />
    </AccountPage>
  );
}
