'use client';

import { type FormEvent, useId, useState } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import { useEntryFocus } from '#components/entry/entry-focus.tsx';
import { codeForProject, newProjectRow } from '#components/entry/new-project-row.ts';
import { takenCodes } from '#components/entry/project-rows.ts';
import { useEntry } from '#components/entry/use-entry.ts';
import { Button } from '#components/ui/button.tsx';
import { CATEGORIES, CATEGORY_IDS, type CategoryId } from '#lib/core/ledger/index.ts';
import { DocumentDialog } from '../document-dialog.tsx';

const DECLARED = CATEGORY_IDS.filter((category) => CATEGORIES[category].kind !== 'basic');
const INPUT = 'h-8 w-full rounded-sm border border-line-strong bg-surface px-2 text-ink';

/** A new project of a unit: its name, category and code, which is numbered as 一体化 does. Opens its declaration. */
export function NewProjectDialog({ unit, onClose }: { unit: string; onClose: () => void }) {
  const draft = useDraft();
  const { budget } = useEntry();
  const { goTo } = useEntryFocus();
  const id = useId();
  const [name, setName] = useState('');
  const [category, setCategory] = useState<CategoryId>('local');
  const [tried, setTried] = useState(false);
  const code = codeForProject({ budget, unit, category, taken: takenCodes(draft.forms.get()) });
  const missing = name.trim() === '';

  function create(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const form = draft.form({ form: 'projects', owner: unit });
    const row = newProjectRow({ form, cells: { code, name: name.trim(), category } });
    form.apply([{ type: 'insert', row }], '新增项目');
    onClose();
    goTo({ form: 'project', owner: code, row: 'declaration', field: 'responsible' });
  }

  return (
    <DocumentDialog
      open
      onClose={onClose}
      title="新增项目"
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" type="submit" form={id}>
            新增并填写
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={create} className="space-y-3">
        <label className="flex flex-col gap-1">
          <span className="text-muted">项目名称</span>
          <input
            className={INPUT}
            value={name}
            maxLength={200}
            aria-invalid={tried && missing ? true : undefined}
            onChange={(event) => setName(event.target.value)}
          />
          {tried && missing ? <span className="text-danger">请填写项目名称，公开时原样印出</span> : null}
        </label>
        <label className="flex flex-col gap-1">
          <span className="text-muted">项目类别</span>
          <select
            className={INPUT}
            value={category}
            onChange={(event) => setCategory(event.target.value as CategoryId)}
          >
            {DECLARED.map((own) => (
              <option key={own} value={own}>
                {CATEGORIES[own].name}
              </option>
            ))}
          </select>
        </label>
        <p>
          <span className="text-muted">项目编码</span> <span className="figures">{code}</span>
        </p>
      </form>
    </DocumentDialog>
  );
}
