'use client';

import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { MadeAccount } from '#lib/core/accounts/index.ts';

const CELL = 'border-b border-line px-2 py-1.5 text-left font-normal';

/** Passwords that were just made, shown this once: to be printed, cut up and handed over. */
export function MadePasswords({ made, onDone }: { made: readonly Omit<MadeAccount, 'id'>[]; onDone: () => void }) {
  return (
    <section aria-label="初始密码" className="flex flex-col gap-3">
      <Notice tone="warning">密码只显示这一次，请打印或抄下，当面交给本人。首次登录时须改成自己的。</Notice>
      <table className="w-full max-w-2xl border-t border-line bg-surface">
        <thead className="text-muted">
          <tr>
            {['姓名', '用户名', '初始密码'].map((head) => (
              <th key={head} scope="col" className={CELL}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {made.map(({ username, name, password }) => (
            <tr key={username}>
              <th scope="row" className={CELL}>
                {name}
              </th>
              <td className={CELL}>{username}</td>
              <td className={`${CELL} font-mono select-all`}>{password}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="flex gap-2 print:hidden">
        <Button look="primary" onClick={() => window.print()}>
          打印
        </Button>
        <Button onClick={onDone}>已交给本人，不再显示</Button>
      </div>
    </section>
  );
}
