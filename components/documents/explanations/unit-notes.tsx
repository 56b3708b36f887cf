'use client';

import { useDraft, useDraftText, useDraftView } from '#components/draft/draft-hooks.ts';
import { formThere } from '#components/draft/find-in-draft.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { Button } from '#components/ui/button.tsx';
import { type ThreePublicPart, withNote } from './reasons.ts';

/** What the units wrote on a part of “三公”经费, each to be taken up into the department's reason. */
export function UnitNotes({ store, part }: { store: FormStore; part: ThreePublicPart }) {
  const draft = useDraft();
  const { units } = useDraftView();
  const notes: { name: string; note: string }[] = JSON.parse(
    useDraftText(draft, () =>
      JSON.stringify(
        units.flatMap(({ code, name }) => {
          const note = (formThere(draft, { form: 'three-public', owner: code })?.cell('reasons', part) ?? '').trim();
          return note === '' ? [] : [{ name, note }];
        }),
      ),
    ),
  );
  if (notes.length === 0) return null;
  const field = `threePublic.${part}`;
  function take(note: string) {
    const reason = store.cell('explanations', field);
    store.apply(
      [{ type: 'set', row: 'explanations', field, from: reason, to: withNote({ reason, note }) }],
      '采用单位写的原因',
    );
  }
  return (
    <ul className="mt-1">
      {notes.map(({ name, note }) => (
        <li key={name} className="flex items-start gap-2">
          <span className="min-w-0 flex-1 py-1">
            <span className="text-muted">{name}：</span>
            {note}
          </span>
          {store.readOnly === undefined ? (
            <Button look="quiet" className="px-2" onClick={() => take(note)} aria-label={`采用${name}写的原因`}>
              采用
            </Button>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
