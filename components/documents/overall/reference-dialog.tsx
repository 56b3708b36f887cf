'use client';

import { useMemo, useState } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { Button } from '#components/ui/button.tsx';
import { DocumentDialog } from '../document-dialog.tsx';
import { referTo } from '../performance/indicator-changes.ts';
import { type Referable, referableIndicators } from './referable-indicators.ts';

/** Picks indicators of projects for a goal of the overall form: kept once, in the project, and read from there. */
export function ReferenceDialog(props: { store: FormStore; goal: string; onClose: () => void }) {
  const { store, goal, onClose } = props;
  const draft = useDraft();
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const term = store.cell(goal, 'term');
  const all = useMemo(() => {
    const taken = new Set(store.list('indicators').flatMap(({ cells }) => cells.from ?? []));
    return referableIndicators({ forms: draft.forms.get(), term, taken });
  }, [draft, store, term]);
  const found = all.filter(({ row, projectName }) => `${projectName}${row.cells.name}`.includes(search.trim()));
  const projects = [...new Set(found.map(({ project }) => project))];

  function toggle(from: string) {
    const next = new Set(chosen);
    if (!next.delete(from)) next.add(from);
    setChosen(next);
  }
  function take() {
    const from = all.filter((entry) => chosen.has(entry.from)).map((entry) => entry.from);
    store.apply(referTo({ source: store, goal, from }).changes, '从项目引用指标');
    onClose();
  }

  return (
    <DocumentDialog
      open
      wide
      onClose={onClose}
      title="从项目引用指标"
      hint="只存一份，项目里改了这里跟着变"
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" disabled={chosen.size === 0} onClick={take}>
            {chosen.size === 0 ? '引用' : `引用 ${chosen.size} 个`}
          </Button>
        </>
      }
    >
      <input
        type="search"
        aria-label="查找指标"
        placeholder="指标、项目名称"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        className="mb-3 h-8 w-full rounded-sm border border-line-strong bg-surface px-2"
      />
      {found.length === 0 ? (
        <p className="py-6 text-center text-muted">
          {all.length === 0 ? '项目里还没有这类目标的指标，先填项目绩效目标。' : '没有找到，换个词。'}
        </p>
      ) : null}
      {projects.map((project) => {
        const own = found.filter((entry) => entry.project === project);
        return (
          <fieldset key={project} className="mb-2">
            <legend className="w-full border-b border-line bg-sunken px-2 py-1 font-medium">
              {own[0]?.projectName || project}
            </legend>
            {own.map((entry) => (
              <Line
                key={entry.from}
                entry={entry}
                chosen={chosen.has(entry.from)}
                onToggle={() => toggle(entry.from)}
              />
            ))}
          </fieldset>
        );
      })}
    </DocumentDialog>
  );
}

function Line({ entry, chosen, onToggle }: { entry: Referable; chosen: boolean; onToggle: () => void }) {
  const { level2, name, value } = entry.row.cells;
  return (
    <label className="flex items-center gap-3 px-2 py-1 hover:bg-accent-soft">
      <input type="checkbox" className="size-4 accent-accent" checked={chosen} onChange={onToggle} />
      <span className="min-w-0 flex-1">{name}</span>
      <span className="text-muted max-sm:hidden">{level2}</span>
      <span className="figures w-32 text-right">{value}</span>
    </label>
  );
}
