'use client';

import { type ReactNode, useEffect, useState } from 'react';
import type { Answer } from '#components/server/ask.ts';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { DraftContext } from './draft-context.ts';
import { draftServer } from './draft-server.ts';
import { type OpenDraft, openDraft } from './open-draft.ts';

type Refusal = Answer<unknown> & { ok: false };

const UNREACHABLE = '连不上服务器。请检查网络后重试。';
const NO_WORDS = '服务器出错了，预算没有取到。请稍后重试。';

/**
 * The draft of one budget for all pages below: loaded once, kept from page to page. `address` is that of the budget:
 * `/api/budgets/<region>/<department>/<year>`.
 */
export function DraftProvider({ address, children }: { address: string; children: ReactNode }) {
  const [opened, setOpened] = useState<OpenDraft>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let left = false;
    let mine: OpenDraft | undefined;
    async function open(): Promise<void> {
      const answer = await draftServer(address).load();
      if (left) return;
      if (!answer.ok) return setRefusal(answer);
      mine = openDraft({ address, view: answer.value });
      setRefusal(undefined);
      setOpened(mine);
    }
    void open();
    return () => {
      left = true;
      mine?.leave();
    };
  }, [address, attempt]);
  if (opened?.address === address) return <DraftContext value={opened}>{children}</DraftContext>;
  if (refusal !== undefined) return <NotLoaded refusal={refusal} onRetry={() => setAttempt(attempt + 1)} />;
  return (
    <p role="status" className="p-4 text-muted">
      正在取预算…
    </p>
  );
}

function NotLoaded({ refusal, onRetry }: { refusal: Refusal; onRetry: () => void }) {
  const signedOut = refusal.status === 401;
  return (
    <div className="flex max-w-xl flex-col gap-3 p-4">
      <Notice tone="error">{refusal.status === 0 ? UNREACHABLE : (refusal.message ?? NO_WORDS)}</Notice>
      {signedOut ? (
        <a className={`${buttonClass('plain')} self-start`} href="/sign-in">
          重新登录
        </a>
      ) : (
        <Button className="self-start" onClick={onRetry}>
          重试
        </Button>
      )}
    </div>
  );
}
