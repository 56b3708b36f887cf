import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requirePageActor } from '#app/page-actor.ts';
import { AccountSearch } from '#components/accounts/account-search.tsx';
import { AccountTable } from '#components/accounts/account-table.tsx';
import { SecondFactorRolesForm } from '#components/accounts/second-factor-roles-form.tsx';
import { buttonClass } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { canActOnAccounts } from '#lib/core/accounts/index.ts';
import { loadAccounts } from '#lib/server/accounts.ts';
import { AccountPage } from './account-page.tsx';

export const metadata: Metadata = { title: '账号管理' };

type Props = { searchParams: Promise<Partial<Record<'text' | 'role' | 'state' | 'place', string>>> };

/** Accounts that an administrator sees, with what the own duty does with them. */
export default async function AccountsPage({ searchParams }: Props) {
  const actor = await requirePageActor('/accounts');
  const query = await searchParams;
  const found = await loadAccounts({ actor, query });
  if (!found.ok) notFound();
  const { accounts, total, places, secondFactorRoles } = found.value;
  const may = (action: Parameters<typeof canActOnAccounts>[0]['action']) => canActOnAccounts({ actor, action }).ok;
  const tools = may('add') && (
    <>
      <Link href="/accounts/import" className={buttonClass('plain')}>
        从 Excel 导入
      </Link>
      <Link href="/accounts/new" className={buttonClass('primary')}>
        新建账号
      </Link>
    </>
  );
  return (
    <AccountPage actor={actor} title="账号管理" tools={tools}>
      <AccountSearch query={query} places={places} />
      <p className="text-muted">
        {total > accounts.length
          ? `共 ${total} 个账号，列出前 ${accounts.length} 个，请缩小范围`
          : `共 ${total} 个账号`}
      </p>
      {accounts.length > 0 ? (
        <AccountTable accounts={accounts} places={places} mayGrant={may('grant')} />
      ) : (
        <EmptyState title="没有这样的账号">请换一个条件查找。</EmptyState>
      )}
      {may('set-second-factor-roles') && <SecondFactorRolesForm roles={secondFactorRoles} />}
    </AccountPage>
  );
}
