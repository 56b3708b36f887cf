import { useMemo } from 'react';
import type { CellQuestion, CellRemark } from '#components/grid/grid-column.ts';
import type { FormKey } from '#lib/core/forms/index.ts';
import type { ThreadView } from '#lib/core/screen/index.ts';
import { useCommentsAround } from './comments-context.tsx';
import { noteOf, threadsOfForm } from './threads-at.ts';

/** What was remarked on the cells of a form, as its grid asks for it; the same function until a remark comes or goes. */
export function useCellRemarks({ form, owner }: FormKey): ((cell: CellQuestion) => CellRemark | undefined) | undefined {
  const threads = useCommentsAround()?.view?.threads;
  return useMemo(() => {
    const notes = notesByCell(threadsOfForm(threads ?? [], { form, owner }));
    return notes.size === 0 ? undefined : ({ row, field }) => notes.get(`${row.id} ${field}`);
  }, [threads, form, owner]);
}

function notesByCell(threads: readonly ThreadView[]): Map<string, CellRemark> {
  const byCell = new Map<string, ThreadView[]>();
  for (const thread of threads) {
    const cell = `${thread.place.row} ${thread.place.field}`;
    byCell.set(cell, [...(byCell.get(cell) ?? []), thread]);
  }
  return new Map(
    [...byCell].flatMap(([cell, here]) => {
      const note = noteOf(here);
      return note === undefined ? [] : [[cell, note] as const];
    }),
  );
}
