'use client';

import { useSidePanel } from '#components/entry/side-tabs.tsx';
import type { FormKey } from '#lib/core/forms/index.ts';
import type { ThreadView } from '#lib/core/screen/index.ts';
import { useCommentsAround } from './comments-context.tsx';
import { noteOf, threadsOfForm } from './threads-at.ts';

/** What was remarked on a field of a document: a mark at it, which opens the remarks. Nothing where nothing was. */
export function FieldRemark({ form, row, field }: { form: FormKey; row: string; field: string }) {
  const threads = useCommentsAround()?.view?.threads ?? [];
  const here = threadsOfForm(threads, form).filter(({ place }) => place.row === row && place.field === field);
  return here.length === 0 ? null : <Mark threads={here} />;
}

function Mark({ threads }: { threads: readonly ThreadView[] }) {
  const [, setTab] = useSidePanel();
  const note = noteOf(threads);
  if (note === undefined) return null;
  return (
    <button
      type="button"
      title={note.words}
      onClick={() => setTab('comments')}
      className={`self-start text-left text-grid hover:underline ${note.open ? 'text-warning' : 'text-accent'}`}
    >
      <span aria-hidden="true">◥ </span>
      批注：{note.words.split('\n')[0]}
    </button>
  );
}
