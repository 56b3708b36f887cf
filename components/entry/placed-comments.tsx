'use client';

import { useState } from 'react';
import { useComments } from '#components/comments/comments-context.tsx';
import { CommentsPanel } from '#components/comments/comments-panel.tsx';
import { useDraftView } from '#components/draft/draft-hooks.ts';
import { useFormStore, useRow } from '#components/draft/form-hooks.ts';
import { useCodeNames } from '#components/draft/use-code-names.ts';
import { Button } from '#components/ui/button.tsx';
import { fetched } from '#components/ui/fetched.tsx';
import { fieldLabel, findField, rowLabel } from '#lib/core/entry/index.ts';
import { isCuttable } from '#lib/core/fit/index.ts';
import { columnHead, type FormKey, type FormRow, rowAmount } from '#lib/core/forms/index.ts';
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

/** The remarks on the open form; a new one goes to the cell that one is at. */
export function PlacedComments(props: Props) {
  const { here } = useEntryFocus();
  const { titleOf } = useFormTitles();
  if (here !== undefined) return <OnCell {...props} here={here} />;
  const words = props.form === undefined ? '整份预算' : `${titleOf(props.form)}（整张表）`;
  return <Panel {...props} words={words} target={remarkTarget({ here, form: props.form })} />;
}

function OnCell(props: Props & { here: FormKey & { row: string; field: string } }) {
  const { here } = props;
  const store = useFormStore(here);
  const row = useRow(store, here.row);
  const names = useCodeNames();
  const { key } = useDraftView();
  const { definition } = store;
  const at = { definition, section: row?.section ?? here.row, field: here.field };
  const found = findField(at);
  const field = found === undefined ? fieldLabel(at) : columnHead({ field: found, fiscalYear: key.year });
  const rowWords = row === undefined ? definition.label : rowLabel(definition, row, names);
  const target = remarkTarget({ here, form: undefined });
  return (
    <>
      {row !== undefined && <Cutting key={row.id} form={store.key} row={row} words={rowWords} />}
      <Panel {...props} words={`${rowWords} › ${field}`} target={target} />
    </>
  );
}

/** 核减 of the row that one is at, where it is expenditure and theirs to cut: also what differs from nothing can be cut. */
function Cutting({ form, row, words }: { form: FormKey; row: FormRow; words: string }) {
  const [open, setOpen] = useState(false);
  const { view } = useComments();
  const amount = rowAmount({ form: form.form, row });
  if (view?.mayCut !== true || amount === undefined || !isCuttable({ form: form.form, row })) return null;
  return (
    <div className="flex items-center gap-2 px-3 pt-3">
      <span className="mr-auto min-w-0 break-words">{words}</span>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        核减
      </Button>
      {open && (
        <CutDialog place={{ ...form, row: row.id }} words={words} amount={amount} onClose={() => setOpen(false)} />
      )}
    </div>
  );
}

function Panel({ form, remarking, words, target }: Props & { words: string; target: CommentTarget }) {
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
