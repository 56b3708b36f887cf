'use client';

import Link from 'next/link';
import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { ScrollingBox } from '#components/ui/scrolling-box.tsx';
import { ACCOUNT_STATES, type AccountPlaces, type AccountView, accountState } from '#lib/core/accounts/index.ts';
import { placeText, roleText } from './place-text.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import { momentText } from './time-text.ts';
import { useSend } from './use-send.ts';

const CELL = 'border-b border-line px-2 py-1.5 text-left font-normal';
const HEADS = ['用户名', '姓名', '角色', '所属', '状态', '动态口令', '最近使用'];

type Row = AccountView & { lastUsed?: Date };
type Props = { accounts: readonly Row[]; places: AccountPlaces; mayGrant: boolean };

/** Accounts of a list. The security administrator ticks those that may have what they were made for. */
export function AccountTable({ accounts, places, mayGrant }: Props) {
  const { ask, busy, refusal } = useSend();
  const due = mayGrant ? accounts.filter((account) => accountState(account) === 'grant-due') : [];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ticked = due.filter(({ id }) => chosen.has(id));
  const grant = async () => {
    const granted = await ask({
      address: '/api/accounts/grants',
      method: 'PUT',
      body: { grants: ticked.map(grantOf) },
    });
    if (granted !== undefined) setChosen(new Set());
  };
  const tick = (ids: readonly string[], on: boolean) =>
    setChosen(new Set(on ? [...chosen, ...ids] : [...chosen].filter((id) => !ids.includes(id))));
  return (
    <div className="flex flex-col gap-3">
      <RefusalNotice refusal={refusal} />
      {due.length > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <Button look="primary" disabled={busy || ticked.length === 0} onClick={() => void grant()}>
            按申请授权 {ticked.length} 个账号
          </Button>
          <Button
            look="quiet"
            onClick={() =>
              tick(
                due.map(({ id }) => id),
                ticked.length < due.length,
              )
            }
          >
            {ticked.length < due.length ? `全选待授权的 ${due.length} 个` : '全不选'}
          </Button>
        </div>
      )}
      <ScrollingBox label="账号">
        <table className="w-full border-t border-line">
          <thead className="text-muted">
            <tr>
              {[...(due.length > 0 ? ['选'] : []), ...HEADS].map((head) => (
                <th key={head} scope="col" className={`${CELL} whitespace-nowrap`}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <AccountLine key={account.id} account={account} places={places}>
                {due.length > 0 && (
                  <td className={CELL}>
                    {due.includes(account) && (
                      <input
                        type="checkbox"
                        aria-label={`授权 ${account.username}`}
                        checked={chosen.has(account.id)}
                        onChange={(event) => tick([account.id], event.target.checked)}
                      />
                    )}
                  </td>
                )}
              </AccountLine>
            ))}
          </tbody>
        </table>
      </ScrollingBox>
    </div>
  );
}

function grantOf({ id, role, duty, region, section, department, unit }: AccountView) {
  return { id, role, duty, place: { region, section, department, unit } };
}

function AccountLine(props: { account: Row; places: AccountPlaces; children: ReactNode }) {
  const { account, places, children } = props;
  const state = accountState(account);
  const tone = state === 'active' ? '' : state === 'disabled' ? 'text-muted' : 'text-warning';
  return (
    <tr className="bg-surface hover:bg-accent-soft">
      {children}
      <th scope="row" className={CELL}>
        <Link href={`/accounts/${encodeURIComponent(account.id)}`} className="text-accent underline underline-offset-4">
          {account.username}
        </Link>
      </th>
      <td className={CELL}>{account.name}</td>
      <td className={`${CELL} whitespace-nowrap`}>{roleText(account)}</td>
      <td className={CELL}>{placeText({ place: account, places })}</td>
      <td className={`${CELL} whitespace-nowrap ${tone}`}>{ACCOUNT_STATES[state]}</td>
      <td className={CELL}>{account.secondFactor ? '已设置' : ''}</td>
      <td className={`${CELL} figures whitespace-nowrap`}>
        {account.lastUsed === undefined ? '' : momentText(account.lastUsed)}
      </td>
    </tr>
  );
}
