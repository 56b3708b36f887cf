'use client';

import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Choice } from '#components/ui/choice.tsx';
import type { FormKey } from '#lib/core/forms/index.ts';
import type { CommentTarget, ThreadView } from '#lib/core/screen/index.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentThread } from './comment-thread.tsx';
import { useComments } from './comments-context.tsx';
import { openCount, threadsOfForm } from './threads-at.ts';

const SHOWN = [
  { value: 'standing', label: '未了结', hint: '没有解决的批注和核减' },
  { value: 'all', label: '全部', hint: '连已解决的一起' },
] as const;

/**
 * Remarks at the side: those of the open form, or of the whole budget where none is open; a box for a new one.
 * @param props.form the form that is open
 * @param props.target what a new remark is on, with its words for people
 * @param props.onGoTo goes to the place of a thread; threads on no form lead nowhere
 * @param props.asked what somebody asked to remark on last, a new object each time: the box for it takes the focus
 */
export function CommentsPanel(props: {
  form: FormKey | undefined;
  target: CommentTarget;
  targetWords: ReactNode;
  onGoTo: (place: ThreadView['place']) => void;
  asked?: CommentTarget | undefined;
}) {
  const { form, target, targetWords, onGoTo, asked } = props;
  const box = useFocusOf(asked);
  const { view, add } = useComments();
  const [shown, setShown] = useState<(typeof SHOWN)[number]['value']>('standing');
  if (view === undefined)
    return (
      <p role="status" className="p-3 text-muted">
        正在取批注…
      </p>
    );
  const here = form === undefined ? [...view.threads] : threadsOfForm(view.threads, form);
  const listed = here.filter(({ state }) => shown === 'all' || state !== 'resolved').reverse();
  const elsewhere = openCount(view.threads) - openCount(here);
  return (
    <section aria-label="批注" className="flex flex-col gap-2 p-3">
      {view.mayComment ? (
        <div className="flex flex-col gap-1">
          <p className="break-words">
            <span className="text-muted">批在</span> {targetWords}
          </p>
          <CommentForm
            label="批注"
            about="panel"
            placeholder="写明要改什么、为什么。Ctrl+Enter 发送"
            send={(text) => add({ place: target, text })}
            box={box}
          />
        </div>
      ) : (
        view.readOnly !== undefined && <p className="text-muted">{view.readOnly}</p>
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-medium">{form === undefined ? '这份预算的批注' : '本表的批注'}</h3>
        <Choice label="显示" value={shown} options={SHOWN} onChange={setShown} />
      </div>
      {listed.length === 0 ? (
        <p className="text-muted">
          {here.length === 0 ? '还没有批注。走到一格，按 Shift+F2 可以批在那一格上。' : '没有未了结的批注。'}
        </p>
      ) : (
        <div className="flex flex-col divide-y divide-line border-y border-line">
          {listed.map((thread) => (
            <CommentThread
              key={thread.id}
              thread={thread}
              onGoTo={thread.place.form === '' ? undefined : () => onGoTo(thread.place)}
            />
          ))}
        </div>
      )}
      {elsewhere > 0 && <p className="text-muted">其他表还有 {elsewhere} 条待答复，左边表名后有条数。</p>}
    </section>
  );
}

/** Takes the focus as often as somebody asks to write, once the box is there. */
function useFocusOf(asked: CommentTarget | undefined): RefObject<HTMLTextAreaElement | null> {
  const box = useRef<HTMLTextAreaElement>(null);
  const answered = useRef<CommentTarget>(undefined);
  useEffect(() => {
    if (asked === undefined || answered.current === asked || box.current === null) return;
    answered.current = asked;
    box.current.focus();
  });
  return box;
}
