'use client';

import Link from 'next/link';
import { useEffect, useRef } from 'react';
import { budgetPath } from '#components/shell/addresses.ts';
import { Button } from '#components/ui/button.tsx';
import type { InboxView, MessageView } from '#lib/core/screen/index.ts';
import { sendRead } from './inbox-server.ts';

const AT = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' });

function Line({ message, onOpen }: { message: MessageView; onOpen: () => void }) {
  const { text, at, read, reminder, budget } = message;
  return (
    <li className="border-t border-line">
      <Link
        href={budgetPath(budget)}
        onClick={onOpen}
        className={`block px-3 py-2 hover:bg-accent-soft -outline-offset-2 ${read && !reminder ? 'text-muted' : ''}`}
      >
        <span
          className={`block border-l-4 pl-2 ${reminder ? 'border-warning' : read ? 'border-line' : 'border-accent'}`}
        >
          {text}
          <span className="figures block text-grid text-muted">
            {reminder ? '提醒' : AT.format(new Date(at))}
            {!read && <span className="sr-only">，未读</span>}
          </span>
        </span>
      </Link>
    </li>
  );
}

/** Esc and a click elsewhere close it. */
function useLeaving(onClose: () => void) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
    const key = (event: KeyboardEvent) => (event.key === 'Escape' ? onClose() : undefined);
    const press = (event: PointerEvent) => {
      const around = box.current?.parentElement;
      if (event.target instanceof Node && around?.contains(event.target) !== true) onClose();
    };
    document.addEventListener('keydown', key);
    document.addEventListener('pointerdown', press);
    return () => {
      document.removeEventListener('keydown', key);
      document.removeEventListener('pointerdown', press);
    };
  }, [onClose]);
  return box;
}

/** 消息: what is due soon on top, then the newest first, each leading to its budget. */
export function InboxPanel(props: {
  inbox: InboxView | undefined;
  onInbox: (inbox: InboxView | undefined) => void;
  onClose: () => void;
}) {
  const { inbox, onInbox, onClose } = props;
  const box = useLeaving(onClose);
  const messages = inbox?.messages ?? [];
  return (
    <div
      ref={box}
      role="dialog"
      aria-label="消息"
      tabIndex={-1}
      className="absolute top-full right-0 z-30 mt-1 flex max-h-[70dvh] w-96 max-w-[calc(100vw-1.5rem)] flex-col max-sm:fixed max-sm:inset-x-3 max-sm:top-14 max-sm:w-auto border border-line bg-surface shadow-raised outline-none"
    >
      <div className="flex min-h-10 items-center gap-3 px-3">
        <h2 className="mr-auto font-medium">消息</h2>
        {(inbox?.unread ?? 0) > 0 && (
          <Button look="quiet" onClick={() => void sendRead().then(onInbox)}>
            全部标为已读
          </Button>
        )}
      </div>
      {messages.length === 0 ? (
        <p className="border-t border-line px-3 py-4 text-muted">
          {inbox === undefined ? '正在取消息…' : '还没有消息。提交、退回、批注和截止日提醒会出现在这里。'}
        </p>
      ) : (
        <ul className="min-h-0 overflow-auto">
          {messages.map((message) => (
            <Line
              key={message.id}
              message={message}
              onOpen={() => {
                onClose();
                if (!message.read) void sendRead(message.id).then(onInbox);
              }}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
