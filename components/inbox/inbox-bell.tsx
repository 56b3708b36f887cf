'use client';

import { Bell } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { PageLink } from '#components/ui/page-link.tsx';
import type { InboxView } from '#lib/core/screen/index.ts';
import { fetchInbox, INBOX_CHANGED } from './inbox-server.ts';

const load = () => import('./inbox-panel.tsx');
const InboxPanel = lazy(() => load().then((m) => ({ default: m.InboxPanel })));

/** How often is asked while the page is seen, in ms. */
const BEAT = 60_000;

function useInbox(): [InboxView | undefined, (inbox: InboxView | undefined) => void] {
  const [inbox, setInbox] = useState<InboxView>();
  const take = useCallback((answer: InboxView | undefined) => {
    if (answer !== undefined) setInbox(answer);
  }, []);
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void fetchInbox().then(take);
    };
    look();
    const timer = setInterval(look, BEAT);
    document.addEventListener('visibilitychange', look);
    window.addEventListener(INBOX_CHANGED, look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener(INBOX_CHANGED, look);
    };
  }, [take]);
  return [inbox, take];
}

/** 待我处理 and 消息, each with how many: on every page, asked for now and then. */
export function InboxBell() {
  const [inbox, setInbox] = useInbox();
  const [open, setOpen] = useState(false);
  const unread = inbox?.unread ?? 0;
  const waiting = inbox?.waiting ?? 0;
  return (
    <div className="relative flex items-center gap-1">
      {waiting > 0 && (
        <PageLink
          href="/"
          className="flex h-8 items-center gap-1 rounded-sm px-2 whitespace-nowrap hover:bg-accent-soft"
        >
          待办 <span className="figures font-medium text-accent">{waiting}</span>
        </PageLink>
      )}
      <button
        type="button"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={unread > 0 ? `消息，${unread} 条未读` : '消息'}
        title="消息"
        onPointerEnter={() => void load()}
        onClick={() => setOpen(!open)}
        className="flex h-8 items-center gap-1 rounded-sm px-2 hover:bg-accent-soft"
      >
        <Bell size={16} aria-hidden="true" />
        {unread > 0 && <span className="figures font-medium text-accent">{unread}</span>}
      </button>
      {open && (
        <Suspense fallback={null}>
          <InboxPanel inbox={inbox} onInbox={setInbox} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
