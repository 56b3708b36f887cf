'use client';

import { useEffect, useRef } from 'react';
import type { PickableAccount } from '#lib/core/classification/index.ts';
import type { LoadedAccounts } from './accounts.ts';
import type { AccountSearch } from './use-account-search.ts';

/** The accounts that answer a search, each with what it is for; the one that Enter would take is marked. */
export function AccountList(props: { accounts: LoadedAccounts; search: AccountSearch; used: ReadonlySet<string> }) {
  const { accounts, search, used } = props;
  const list = useRef<HTMLDivElement>(null);
  const { active } = search;
  useEffect(() => {
    list.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div className="w-[26rem] max-w-[calc(100vw-2rem)]">
      <div ref={list} id={search.listId} role="listbox" aria-label="科目" className="max-h-80 overflow-y-auto py-1">
        {search.found.map((account, at) => (
          <AccountOption key={account.code} account={account} at={at} search={search} used={used.has(account.code)} />
        ))}
      </div>
      <p role="status" className="px-3 pb-1.5 text-grid text-muted empty:hidden">
        {accounts.state === 'loading' ? '正在取科目表…' : null}
        {accounts.state === 'ready' && search.found.length === 0
          ? '没有这样的科目，可按编码、名称或拼音首字母查找'
          : null}
        {accounts.state === 'ready' && search.more > 0 ? `还有 ${search.more} 个，再输入几个字缩小范围` : null}
        {accounts.state === 'failed' ? (
          <>
            科目表没有取到。
            <button type="button" className="text-accent underline" onClick={accounts.again}>
              再试一次
            </button>
          </>
        ) : null}
      </p>
    </div>
  );
}

function AccountOption(props: { account: PickableAccount; at: number; search: AccountSearch; used: boolean }) {
  const { account, at, search, used } = props;
  const active = at === search.active;
  return (
    // The keys are those of the input that the list belongs to.
    <div
      id={search.optionId(at)}
      data-at={at}
      role="option"
      tabIndex={-1}
      aria-selected={active}
      className={`cursor-pointer px-3 py-1 ${active ? 'bg-accent-soft' : ''}`}
      onPointerMove={() => search.setActive(at)}
      // Before the input loses the focus, which would close the list under the pointer.
      onMouseDown={(event) => {
        event.preventDefault();
        if (event.button === 0) search.pick(account);
      }}
    >
      <span className="flex items-baseline gap-2">
        <span className="figures text-muted">{account.code}</span>
        <span className="min-w-0 flex-1">{account.name}</span>
        {used ? <span className="text-grid whitespace-nowrap text-muted">本表已用</span> : null}
      </span>
      <span className={`block text-grid text-muted ${active ? '' : 'truncate'}`}>
        {[account.path.join(' › '), ...(active && account.purpose !== undefined ? [account.purpose] : [])].join('：')}
      </span>
    </div>
  );
}
