'use client';

import { useDraft } from '#components/draft/draft-hooks.ts';
import { applyLinked } from '#components/draft/linked-step.ts';
import { clearedMarks } from '#lib/core/forms/index.ts';
import type { Mend } from '#lib/core/mends/index.ts';

/**
 * Mends of findings as the person may make them: only in forms that are theirs to fill, and only while what is to be mended
 * still stands there. A mend is one step of undo of its form; `make` answers how it is taken back from elsewhere.
 */
export function useMending(): { canMend: (mend: Mend) => boolean; make: (mend: Mend) => () => void } {
  const draft = useDraft();
  const storeOf = ({ place: { form, owner } }: Mend) => draft.form({ form, owner });
  const canMend = (mend: Mend) => {
    const { place, from } = mend;
    const store = storeOf(mend);
    return store.readOnly === undefined && store.cell(place.row, place.field) === from;
  };
  const make = (mend: Mend) => {
    const { place, from, to, label } = mend;
    const store = storeOf(mend);
    const row = store.row(place.row);
    if (row === undefined || !canMend(mend)) return () => {};
    const set = { type: 'set' as const, row: row.id, field: place.field, from, to };
    const changes = [set, ...clearedMarks({ row, field: place.field, to })];
    return applyLinked({ parts: [{ store, changes }], label }).takeBack;
  };
  return { canMend, make };
}
