'use client';

import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { ScrollingBox } from '#components/ui/scrolling-box.tsx';
import type { SessionView } from '#lib/core/accounts/index.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import { browserText, momentText } from './time-text.ts';
import { useSend } from './use-send.ts';

const CELL = 'border-b border-line px-2 py-1.5 text-left font-normal whitespace-nowrap';

/** Where somebody is signed in: from which address, with which browser, since when. All but the own one can be ended. */
export function SessionList(props: {
  sessions: readonly SessionView[];
  /** Id of the session that the page is seen in. */
  own?: string | undefined;
  /** Address of a session is this one and its id; absent where nothing can be ended. */
  address?: string | undefined;
}) {
  const { sessions, own, address } = props;
  const { ask, busy, refusal } = useSend();
  if (sessions.length === 0) return <EmptyState title="现在没有登录">登录以后列在这里。</EmptyState>;
  return (
    <div className="flex flex-col gap-3">
      <RefusalNotice refusal={refusal} />
      <ScrollingBox label="登录会话">
        <table className="w-full border-t border-line">
          <thead className="text-muted">
            <tr>
              {['浏览器', '网络地址', '登录时间', '最近使用'].map((head) => (
                <th key={head} scope="col" className={CELL}>
                  {head}
                </th>
              ))}
              <th scope="col" className={CELL}>
                <span className="sr-only">退出</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ id, since, used, address: from, browser }) => (
              <tr key={id} className="bg-surface">
                <th scope="row" className={CELL}>
                  {browserText(browser)}
                </th>
                <td className={`${CELL} figures`}>{from || '未知'}</td>
                <td className={`${CELL} figures`}>{momentText(since)}</td>
                <td className={`${CELL} figures`}>{momentText(used)}</td>
                <td className={`${CELL} text-right`}>
                  {id === own ? (
                    <span className="text-muted">本次登录</span>
                  ) : (
                    address !== undefined && (
                      <Button
                        look="quiet"
                        disabled={busy}
                        onClick={() => void ask({ address: `${address}/${encodeURIComponent(id)}`, method: 'DELETE' })}
                      >
                        退出此登录
                      </Button>
                    )
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollingBox>
    </div>
  );
}
