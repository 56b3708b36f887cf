import { useEffect, useRef, useState } from 'react';
import type { FormKey } from '#lib/core/forms/index.ts';
import type { CommentTarget } from '#lib/core/screen/index.ts';
import { useEntryFocus } from './entry-focus.tsx';
import { useSidePanel } from './side-tabs.tsx';

/**
 * Shift+F2 opens the remarks, to write on the cell that one is at, or on the form where one is at none; Esc goes back there.
 * @returns what somebody asked to remark on last; a new object each time
 */
export function useRemarkKey(form: FormKey | undefined): CommentTarget | undefined {
  const { here } = useEntryFocus();
  const [, setTab] = useSidePanel();
  const [asked, setAsked] = useState<CommentTarget>();
  const from = useRef<HTMLElement>(null);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const remarking = (event.target as Element).closest('[data-remark]') !== null;
      if (event.key === 'Escape' && remarking && !event.isComposing) from.current?.focus({ preventScroll: true });
      const { key, shiftKey, isComposing, ctrlKey, altKey, metaKey } = event;
      if (key !== 'F2' || !shiftKey || isComposing || ctrlKey || altKey || metaKey) return;
      event.preventDefault();
      if (!remarking) from.current = document.activeElement as HTMLElement | null;
      setTab('comments');
      setAsked(remarkTarget({ here, form }));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [here, form, setTab]);
  return asked;
}

/** What a remark is on where somebody is: the cell, else the form, else the budget. */
export function remarkTarget(input: {
  here: (FormKey & { row: string; field: string }) | undefined;
  form: FormKey | undefined;
}): CommentTarget {
  const { here, form } = input;
  if (here !== undefined) return { form: here.form, owner: here.owner, row: here.row, field: here.field };
  if (form !== undefined) return { form: form.form, owner: form.owner, row: '', field: '' };
  return { form: '', owner: '', row: '', field: '' };
}
