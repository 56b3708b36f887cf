'use client';

import { Plus } from 'lucide-react';
import dynamic from 'next/dynamic';
import { type ReactNode, useState } from 'react';
import { useRows } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { useEntryFocus } from '#components/entry/entry-focus.tsx';
import { Button } from '#components/ui/button.tsx';
import type { FormRow } from '#lib/core/forms/index.ts';
import { DocumentSection } from '../document-section.tsx';
import { GoalCard } from './goal-card.tsx';
import { addGoal, addIndicators, type Made } from './indicator-changes.ts';
import type { GoalContext } from './indicator-group.tsx';
import type { ReadFrom } from './indicator-row.tsx';

const LibraryDialog = dynamic(() => import('./library-dialog.tsx').then((m) => m.LibraryDialog));

const TERMS = [
  { term: 'long-term', title: '长期目标', hint: '管几年的目标；只做一年的可不填' },
  { term: 'annual', title: '年度目标', hint: '四类指标齐全，Enter 加下一个' },
] as const;

type Term = (typeof TERMS)[number]['term'];

/** The goals of a form, long-term and annual, with their indicators. `readFrom` says what is read from a project. */
export function GoalList(props: {
  store: FormStore;
  fiscalYear: number;
  resolve?: (row: FormRow) => FormRow;
  readFrom?: (row: FormRow) => ReadFrom | undefined;
  /** What more can be done with a goal. */
  actions?: (goal: string) => ReactNode;
}) {
  const { store, fiscalYear, resolve = (row) => row, readFrom = () => undefined } = props;
  const rows = useRows(store, 'goals');
  const [picking, setPicking] = useState<{ goal: string; term: Term; level1: string; opener: Element | null }>();
  const still = store.readOnly !== undefined;
  const { goTo } = useEntryFocus();

  function add(term: Term) {
    const { changes, row } = addGoal(store, { term });
    store.apply(changes, '新增目标');
    goTo({ ...store.key, row: row.id, field: 'name' });
  }

  function take(made: Made) {
    store.apply(made.changes, '从指标库选指标');
    setPicking(undefined);
  }

  return (
    <>
      {TERMS.map(({ term, title, hint }) => {
        // A goal that names no term stands where it can be seen and mended.
        const goals = rows.filter((row) => (row.cells.term === 'long-term' ? 'long-term' : 'annual') === term);
        const actions = still ? null : (
          <Button look="quiet" onClick={() => add(term)}>
            <Plus aria-hidden="true" size={16} />
            新增{title}
          </Button>
        );
        return (
          <DocumentSection key={term} id={term} title={title} hint={hint} actions={actions}>
            {goals.length === 0 ? <p className="py-2 text-muted">还没有{title}。</p> : null}
            {goals.map((goal, index) => {
              const name = goal.cells.name?.trim() || `${title}${goals.length > 1 ? index + 1 : ''}`;
              const context: GoalContext = {
                store,
                title: name,
                goal: goal.id,
                term,
                fiscalYear,
                years: term === 'annual' ? [fiscalYear - 2, fiscalYear - 1] : [],
                readFrom,
                onPick: (level1) => setPicking({ goal: goal.id, term, level1, opener: document.activeElement }),
              };
              return (
                <GoalCard
                  key={goal.id}
                  context={context}
                  goals={goals}
                  title={name}
                  resolve={resolve}
                  actions={props.actions?.(goal.id)}
                />
              );
            })}
          </DocumentSection>
        );
      })}
      {picking === undefined ? null : (
        <LibraryDialog
          except={store.key}
          term={picking.term}
          level1={picking.level1}
          opener={picking.opener}
          onClose={() => setPicking(undefined)}
          onTake={(cells) => take(addIndicators(store, { goal: picking.goal, cells }))}
        />
      )}
    </>
  );
}
