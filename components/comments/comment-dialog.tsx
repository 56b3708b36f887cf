'use client';

import { DialogFrame } from '#components/draft/dialog-frame.tsx';
import { Button } from '#components/ui/button.tsx';
import type { CommentTarget } from '#lib/core/screen/index.ts';
import { CommentForm } from './comment-form.tsx';
import { CommentThread } from './comment-thread.tsx';
import { useComments } from './comments-context.tsx';
import { placeKey, threadsAt } from './threads-at.ts';

/** The remarks on one place, to read, answer and add to. @param props.words what people call the place */
export function CommentDialog(props: { place: CommentTarget; words: string; onClose: () => void }) {
  const { place, words, onClose } = props;
  const { view, add } = useComments();
  const threads = threadsAt(view?.threads ?? [], place);
  return (
    <DialogFrame open onClose={onClose} title="批注" about={words} foot={<Button onClick={onClose}>关闭</Button>}>
      <div className="flex flex-col gap-2">
        {threads.map((thread) => (
          <CommentThread key={thread.id} thread={thread} placed={false} />
        ))}
        {view?.mayComment === true ? (
          <CommentForm
            label="批注"
            about={placeKey(place)}
            placeholder="写明要改什么、为什么。Ctrl+Enter 发送"
            send={(text) => add({ place, text })}
            onSent={onClose}
            autoFocus
          />
        ) : (
          <p className="text-muted">{view === undefined ? '正在取批注…' : view.readOnly}</p>
        )}
      </div>
    </DialogFrame>
  );
}
