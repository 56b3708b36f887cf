'use client';

import { useMemo, useState } from 'react';
import { useDraft, useDraftedForms } from '#components/draft/draft-hooks.ts';
import { type Loaded, useJson } from '#components/server/use-json.ts';
import { budgetPath } from '#components/shell/addresses.ts';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { ClassificationData } from '#lib/core/classification/index.ts';
import { type CarriedForm, type Change, formName } from '#lib/core/forms/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';
import { useFormTitles } from '../form-titles.ts';
import { useEntry } from '../use-entry.ts';
import { carriedOver } from './carried-over.ts';

/** How many values changes bring in: marks are not counted. */
export function valuesOf(changes: readonly Change[]): number {
  return changes.reduce((sum, change) => {
    if (change.type === 'insert') return sum + Object.keys(change.row.cells).filter((key) => !key.includes('#')).length;
    return sum + (change.type === 'set' && !change.field.includes('#') ? 1 : 0);
  }, 0);
}

/** What last year's budget would bring into this one, form by form; nothing until it is there. */
function useCarried(lastYear: Loaded<DraftView>): readonly CarriedForm[] | undefined {
  const forms = useDraftedForms();
  const { view } = useEntry();
  const accounts = useJson<ClassificationData>(`/api/classifications/${view.key.year - 1}/table`);
  return useMemo(() => {
    if (lastYear.state !== 'ready' || accounts.state === 'loading') return undefined;
    const classification = accounts.state === 'ready' ? accounts.value : undefined;
    return carriedOver({ lastYear: lastYear.value, classification, view, forms });
  }, [lastYear, accounts, view, forms]);
}

/** The list of what is carried, and the button that does it. */
export function CarryPreview({ onDone }: { onDone: (words: string) => void }) {
  const { budget } = useEntry();
  const loaded = useJson<DraftView>(`/api${budgetPath({ ...budget, year: budget.year - 1 })}/draft`);
  const carried = useCarried(loaded);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const draft = useDraft();
  if (loaded.state === 'failed') return <Notice tone="error">{loaded.message}</Notice>;
  if (carried === undefined) return <p className="text-muted">正在取上年预算…</p>;
  if (carried.length === 0)
    return <EmptyState title="没有可以带过来的">各张表都已经填了，或者上年预算是空的。</EmptyState>;
  const chosen = carried.filter((form) => !left.has(formName(form)));
  const values = chosen.reduce((sum, { changes }) => sum + valuesOf(changes), 0);
  const carry = () => {
    for (const form of chosen) draft.addForm(form).apply(form.changes, '从上年结转编制');
    onDone(`已从上年带来 ${chosen.length} 张表、${values} 个数`);
  };
  return (
    <>
      <CarriedList carried={carried} left={left} onLeft={setLeft} />
      <div className="flex justify-end">
        <Button look="primary" disabled={chosen.length === 0} onClick={carry}>
          带过来 {chosen.length} 张表
        </Button>
      </div>
    </>
  );
}

/** Names of the projects that are carried: their list is not filled yet. */
function projectNames(carried: readonly CarriedForm[]): ReadonlyMap<string, string> {
  return new Map(
    carried
      .filter(({ form }) => form === 'projects')
      .flatMap(({ changes }) => changes)
      .flatMap((change): [string, string][] => {
        if (change.type !== 'insert') return [];
        const { code, name } = change.row.cells;
        return code === undefined || name === undefined ? [] : [[code, name]];
      }),
  );
}

function CarriedList(props: {
  carried: readonly CarriedForm[];
  left: ReadonlySet<string>;
  onLeft: (left: ReadonlySet<string>) => void;
}) {
  const { carried, left, onLeft } = props;
  const { titleOf, labelOf } = useFormTitles();
  const names = projectNames(carried);
  const title = (form: CarriedForm) => {
    const name = names.get(form.owner);
    return name === undefined ? titleOf(form) : `${labelOf(form.form)} ${name}`;
  };
  const toggle = (name: string) => {
    const next = new Set(left);
    if (!next.delete(name)) next.add(name);
    onLeft(next);
  };
  return (
    <ul className="min-h-0 flex-1 overflow-auto border-y border-line">
      {carried.map((form) => {
        const name = formName(form);
        const rows = form.changes.filter(({ type }) => type === 'insert').length;
        return (
          <li key={name} className="border-b border-line last:border-b-0">
            <label className="flex items-center gap-2 px-1 py-1.5 hover:bg-accent-soft">
              <input
                type="checkbox"
                className="accent-accent"
                checked={!left.has(name)}
                onChange={() => toggle(name)}
              />
              <span className="min-w-0 flex-1">{title(form)}</span>
              <span className="figures whitespace-nowrap text-muted">
                {rows} 行 {valuesOf(form.changes)} 个数
              </span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}
