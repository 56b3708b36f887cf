'use client';

import { type KeyboardEvent, type RefObject, useId, useImperativeHandle, useState } from 'react';
import type { Answer } from '#components/server/ask.ts';
import { Button } from '#components/ui/button.tsx';
import { useEarlyText } from '#components/ui/early-text.ts';
import { Notice } from '#components/ui/notice.tsx';
import { useUnsent } from './unsent.ts';

const UNSENT = '没有发出去，内容还在这里。请检查网络后再试。';

/** A box to write a remark or an answer in. Ctrl+Enter sends it; what is not sent stays, also when the box goes and comes. */
export function CommentForm(props: {
  /** What is written here, for people: 批注, 答复. */
  label: string;
  placeholder: string;
  /** What is written about: a thread, or a place; its unsent text is kept under it. */
  about: string;
  send: (text: string) => Promise<Answer<unknown>>;
  onSent?: () => void;
  autoFocus?: boolean;
  /** The box itself, for whoever sends people there. */
  box?: RefObject<HTMLTextAreaElement | null>;
}) {
  const { label, placeholder, about, send, onSent, autoFocus = false, box } = props;
  const id = useId();
  const [text, setText] = useUnsent(about);
  const field = useEarlyText<HTMLTextAreaElement>({ text, onText: setText });
  useImperativeHandle<HTMLTextAreaElement | null, HTMLTextAreaElement | null>(box, () => field.current, [field]);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function submit(): Promise<void> {
    if (text.trim() === '' || sending) return;
    setSending(true);
    const answer = await send(text);
    setSending(false);
    setProblem(answer.ok ? undefined : (answer.message ?? UNSENT));
    if (!answer.ok) return;
    setText('');
    onSent?.();
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      void submit();
    }
  };
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        data-remark=""
        value={text}
        rows={2}
        // What is typed while it is sent would go with it.
        readOnly={sending}
        // biome-ignore lint/a11y/noAutofocus: somebody has just asked to write here.
        autoFocus={autoFocus}
        placeholder={placeholder}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        className="w-full rounded-sm border border-line-strong bg-surface px-2 py-1"
      />
      {problem !== undefined && <Notice tone="error">{problem}</Notice>}
      <Button className="self-end" disabled={text.trim() === '' || sending} onClick={() => void submit()}>
        {label}
      </Button>
    </div>
  );
}
