'use client';

import { useState } from 'react';
import { spokenTime } from '#components/draft/spoken-time.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ThreadView } from '#lib/core/screen/index.ts';
import { ROLES } from '#lib/core/workflow/index.ts';
import { CommentForm } from './comment-form.tsx';
import { useComments } from './comments-context.tsx';
import { cutWords, resolvedWords, stateWord, THREAD_STATES } from './threads-at.ts';
import { useHasUnsent } from './unsent.ts';

/** A remark with its answers: what was said by whom, a box to answer in, and a way to close it. */
export function CommentThread(props: {
  thread: ThreadView;
  /** Whether it says where it stands: not where that is plain. */
  placed?: boolean;
  /** Goes to the place; absent where there is nowhere to go. */
  onGoTo?: (() => void) | undefined;
}) {
  const { thread, placed = true, onGoTo } = props;
  const { view } = useComments();
  const { tone } = THREAD_STATES[thread.state];
  return (
    <article aria-label={`${stateWord(thread)}：${thread.placeWords}`} className="flex flex-col gap-1.5 py-2.5">
      <header className="flex items-baseline gap-2">
        <span className={`shrink-0 text-grid font-medium ${tone}`}>{stateWord(thread)}</span>
        {placed && <ThreadPlace words={thread.placeWords} onGoTo={onGoTo} />}
      </header>
      <ol className="flex flex-col gap-1.5">
        {thread.remarks.map(({ id, by, at, text, cut }) => (
          <li key={id} className="border-l-2 border-line pl-2">
            <p className="text-grid text-muted">
              {by.name} · {ROLES[by.role].name} ·{' '}
              <time dateTime={at} className="figures">
                {spokenTime(at)}
              </time>
            </p>
            {cut !== undefined && <p className="figures">{cutWords(cut)}</p>}
            <p className="break-words whitespace-pre-wrap">{text}</p>
          </li>
        ))}
      </ol>
      {thread.resolved !== undefined && <p className="text-grid text-muted">{resolvedWords(thread)}</p>}
      {view?.mayComment && thread.state !== 'resolved' && <Answering thread={thread} />}
      {thread.mayResolve && <Closing thread={thread} />}
    </article>
  );
}

function ThreadPlace({ words, onGoTo }: { words: string; onGoTo: (() => void) | undefined }) {
  if (onGoTo === undefined) return <span className="min-w-0 break-words">{words}</span>;
  return (
    <button type="button" onClick={onGoTo} className="min-w-0 text-left break-words text-accent hover:underline">
      {words}
    </button>
  );
}

function Answering({ thread }: { thread: ThreadView }) {
  const { add } = useComments();
  const unsent = useHasUnsent(thread.id);
  const [box, setBox] = useState<'closed' | 'open' | 'sent'>(unsent ? 'open' : 'closed');
  if (box !== 'open')
    return (
      <Button
        look="quiet"
        className="self-start px-1"
        // The box that had the focus has just gone.
        autoFocus={box === 'sent'}
        onClick={() => setBox('open')}
      >
        答复
      </Button>
    );
  return (
    <CommentForm
      label="答复"
      about={thread.id}
      placeholder="说明怎么改的，或者为什么不改。Ctrl+Enter 发送"
      send={(text) => add({ thread: thread.id, text })}
      onSent={() => setBox('sent')}
      autoFocus
    />
  );
}

function Closing({ thread }: { thread: ThreadView }) {
  const { resolve, undoCut } = useComments();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const isCut = thread.kind === 'cut';
  async function close(): Promise<void> {
    setBusy(true);
    const answer = await (isCut ? undoCut(thread.id) : resolve(thread.id));
    setBusy(false);
    setProblem(answer.ok ? undefined : (answer.message ?? '没有办成。请检查网络后再试。'));
  }
  return (
    <>
      {problem !== undefined && <Notice tone="error">{problem}</Notice>}
      <Button className="self-start" disabled={busy} onClick={() => void close()}>
        {isCut ? '撤销核减' : '确认已解决'}
      </Button>
    </>
  );
}
