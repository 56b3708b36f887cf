'use client';

import { useRef, useState } from 'react';
import { useJson } from '#components/server/use-json.ts';
import { budgetPath } from '#components/shell/addresses.ts';
import { Notice } from '#components/ui/notice.tsx';
import { type FormKey, formDefinition, formName } from '#lib/core/forms/index.ts';
import { ZERO_FEN } from '#lib/core/money/index.ts';
import type { DraftView, ReviewView } from '#lib/core/screen/index.ts';
import type { ChangeTarget } from './change-dialogs.tsx';
import { FormMenu } from './form-menu.tsx';
import { FormRows } from './form-rows.tsx';
import { listedProjects, useNamesOf } from './form-words.ts';
import { LineButtons } from './line-buttons.tsx';
import { useActing } from './use-acting.tsx';

type Props = {
  view: ReviewView;
  /** Counts up when what was entered may be another. */
  edition: number;
  open: FormKey;
  onOpen: (form: FormKey) => void;
};

/** The forms as they were entered: one at a time beside the list of all, every line to be remarked on, expenditure to be cut. */
export function FormsTab({ view, edition, open, onOpen }: Props) {
  const loaded = useJson<DraftView>(`/api${budgetPath(view.key)}/draft?edition=${edition}`);
  // After a cut the rows are asked for again: until they are here, those of before stay where they were.
  const [draft, setDraft] = useState<DraftView>();
  if (loaded.state === 'ready' && loaded.value !== draft) setDraft(loaded.value);
  if (loaded.state === 'failed')
    return (
      <div className="p-4">
        <Notice tone="error">{loaded.message}</Notice>
      </div>
    );
  if (draft === undefined)
    return (
      <p className="p-4 text-muted" aria-busy="true">
        正在取表单…
      </p>
    );
  return <Forms {...{ view, draft, open, onOpen }} />;
}

function Forms({ view, draft, open, onOpen }: Omit<Props, 'edition'> & { draft: DraftView }) {
  const box = useRef<HTMLDivElement>(null);
  const projects = listedProjects(draft);
  const names = useNamesOf(draft, projects);
  const definition = formDefinition({ id: open.form, template: draft.template });
  const owner =
    definition.owner === 'project'
      ? names({ kind: 'project', code: open.owner })
      : draft.units.find(({ code }) => code === open.owner)?.name;
  const title = `${definition.label} ${owner ?? view.departmentName}`;
  const whole: ChangeTarget = { words: `${title}（整张表）`, place: open, amount: ZERO_FEN };
  const { dialogs, ...acting } = useActing({ box, lines: '[data-line]', whole, at: formName(open) });
  const form = draft.forms.find((each) => formName(each) === formName(open));
  return (
    <div className="flex min-h-0 flex-1 max-md:flex-col">
      <FormMenu view={view} projects={projects} open={open} onOpen={onOpen} />
      <div ref={box} className="min-w-0 flex-1 overflow-auto px-4 pb-4">
        <header className="flex flex-wrap items-baseline gap-x-4 py-2">
          <h2 className="text-title font-semibold">{title}</h2>
          <LineButtons budget={view.key} target={whole} onAct={acting.onAct} mayCut={acting.mayCut} />
        </header>
        {form === undefined ? (
          <p className="text-muted">这张表还没有填。</p>
        ) : (
          <FormRows
            key={formName(open)}
            budget={view.key}
            form={form}
            definition={definition}
            title={title}
            names={names}
            {...acting}
          />
        )}
      </div>
      {dialogs}
    </div>
  );
}
