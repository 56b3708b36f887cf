'use client';

import { type ReactNode, useState } from 'react';
import { useComments } from '#components/comments/comments-context.tsx';
import { CommentsPanel } from '#components/comments/comments-panel.tsx';
import { useDraftView } from '#components/draft/draft-hooks.ts';
import { useFormStore, useRow } from '#components/draft/form-hooks.ts';
import { useCodeNames } from '#components/draft/use-code-names.ts';
import { Button } from '#components/ui/button.tsx';
import { fetched } from '#components/ui/fetched.tsx';
import { fieldLabel, findField, rowLabel } from '#lib/core/entry/index.ts';
import { isCuttable } from '#lib/core/fit/index.ts';
import { columnHead, type FormKey, rowAmount } from '#lib/core/forms/index.ts';
import type { CommentTarget } from '#lib/core/screen/index.ts';
import { useEntryFocus } from './entry-focus.tsx';
import { useFormTitles } from './form-titles.ts';
import { remarkTarget } from './use-remark-key.ts';

const CutDialog = fetched({
  load: () => import('#components/comments/cut-dialog.tsx').then((m) => m.CutDialog),
  waiting: null,
});

type Props = {
  form: FormKey | undefined;
  /** What somebody asked to remark on last; a new object each time. */
  remarking: CommentTarget | undefined;
};

type Cell = FormKey & { row: string; field: string };

/** The remarks on the open form; a new one goes to the cell that one is at. They stay as they are when one goes elsewhere: somebody may be writing. */
export function PlacedComments(props: Props) {
  const { here } = useEntryFocus();
  const { titleOf } = useFormTitles();
  const { form } = props;
  const around = form === undefined ? '整份预算' : `${titleOf(form)}（整张表）`;
  return (
    <>
      {here !== undefined && <Cutting key={here.row} cell={here} />}
      <Panel
        {...props}
        words={here === undefined ? around : <CellWords cell={here} />}
        target={remarkTarget({ here, form })}
      />
    </>
  );
}

/** What people call a cell of the open form. */
function CellWords({ cell }: { cell: Cell }) {
  const { definition, row, words } = useNamedRow(cell);
  const { key } = useDraftView();
  const at = { definition, section: row?.section ?? cell.row, field: cell.field };
  const found = findField(at);
  return `${words} › ${found === undefined ? fieldLabel(at) : columnHead({ field: found, fiscalYear: key.year })}`;
}

function useNamedRow(cell: Cell) {
  const store = useFormStore(cell);
  const row = useRow(store, cell.row);
  const names = useCodeNames();
  const { definition } = store;
  return { store, definition, row, words: row === undefined ? definition.label : rowLabel(definition, row, names) };
}

/** 核减 of the row that one is at, where it is expenditure and theirs to cut: also what differs from nothing can be cut. */
function Cutting({ cell }: { cell: Cell }) {
  const [open, setOpen] = useState(false);
  const { view } = useComments();
  const { store, row, words } = useNamedRow(cell);
  if (view?.mayCut !== true || row === undefined) return null;
  const { form } = store.key;
  const amount = rowAmount({ form, row });
  if (amount === undefined || !isCuttable({ form, row })) return null;
  return (
    <div className="flex items-center gap-2 px-3 pt-3">
      <span className="mr-auto min-w-0 break-words">{words}</span>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        核减
      </Button>
      {open && (
        <CutDialog place={{ ...store.key, row: row.id }} words={words} amount={amount} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}

function Panel({ form, remarking, words, target }: Props & { words: ReactNode; target: CommentTarget }) {
  const { goTo } = useEntryFocus();
  const { partOf } = useDraftView();
  const own = form === undefined && partOf !== undefined ? { unit: partOf } : {};
  return (
    <CommentsPanel
      form={form}
      target={{ ...target, ...own }}
      targetWords={words}
      asked={remarking}
      onGoTo={({ form: to, owner, row, field }) => {
        if (to === '') return;
        goTo({ form: to, owner, ...(row === '' ? {} : { row, field }) });
      }}
    />
  );
}
