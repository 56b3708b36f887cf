'use client';

import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useRow, useRows } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import type { FormRow } from '#lib/core/forms/index.ts';
import { DocumentField } from '../document-field.tsx';
import { nudgeRow, removeRow } from '../row-changes.ts';
import { rowColumns } from './indicator-columns.ts';
import { type GoalContext, IndicatorGroup } from './indicator-group.tsx';
import { groupIndicators } from './indicator-groups.ts';

/** A goal: what is to be reached, and the indicators that measure it, group by group. */
export function GoalCard(props: {
  context: GoalContext;
  /** Goals of the same term in order. */
  goals: readonly FormRow[];
  title: string;
  /** The row as it is shown: with what is read from a project. */
  resolve: (row: FormRow) => FormRow;
  actions?: ReactNode;
}) {
  const { context, goals, title, resolve } = props;
  const { store, goal } = context;
  const rows = useRows(store, 'indicators', goal).map(resolve);
  const still = store.readOnly !== undefined;
  return (
    <article aria-label={title} className="@container mt-3 first:mt-0">
      <h3 className={goals.length > 1 ? 'py-1 font-medium' : 'sr-only'}>{title}</h3>
      <div className="mb-3 flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-60 flex-1">
          <DocumentField store={store} row={goal} field="name" />
        </div>
        {context.term === 'long-term' ? (
          <div className="w-28">
            <DocumentField store={store} row={goal} field="until" />
          </div>
        ) : null}
        {still ? null : (
          <div className="flex items-center self-end print:hidden">
            {props.actions}
            <GoalMoves store={store} goals={goals} goal={goal} title={title} />
          </div>
        )}
        <div className="w-full">
          <DocumentField store={store} row={goal} field="statement" />
        </div>
      </div>
      <div className="border-b border-line">
        <ColumnHeads store={store} years={context.years} fiscalYear={context.fiscalYear} />
        {groupIndicators(rows).map((group) => (
          <IndicatorGroup key={group.level1} context={context} group={group} />
        ))}
      </div>
    </article>
  );
}

/** The heads over the lines of all groups; on a phone each field has its own label instead. */
function ColumnHeads(props: { store: FormStore; years: readonly number[]; fiscalYear: number }) {
  const { store, years, fiscalYear } = props;
  const labels = store.definition.sections.find(({ id }) => id === 'indicators')?.fields ?? [];
  const label = (field: string) => labels.find(({ id }) => id === field)?.label ?? '';
  const heads = [
    label('level2'),
    label('name'),
    ...years.map((year) => `${year}年`),
    years.length === 0 ? label('value') : `${fiscalYear}年目标值`,
    label('basis'),
  ];
  return (
    <div aria-hidden="true" className={`grid gap-x-1 py-1 text-muted @max-4xl:hidden ${rowColumns(years.length)}`}>
      <span />
      {heads.map((text) => (
        <span key={text} className="px-1">
          {text}
        </span>
      ))}
    </div>
  );
}

function GoalMoves(props: { store: FormStore; goals: readonly FormRow[]; goal: string; title: string }) {
  const { store, goals, goal, title } = props;
  const row = useRow(store, goal);
  const at = goals.findIndex(({ id }) => id === goal);
  const move = (by: -1 | 1) => store.apply(nudgeRow({ shown: goals, row: goal, by }), '移动目标');
  const button = 'flex size-8 items-center justify-center text-muted hover:text-accent disabled:opacity-40';
  return (
    <>
      {goals.length < 2 ? null : (
        <>
          <button
            type="button"
            className={button}
            disabled={at === 0}
            aria-label={`上移${title}`}
            onClick={() => move(-1)}
          >
            <ArrowUp aria-hidden="true" size={16} />
          </button>
          <button
            type="button"
            className={button}
            disabled={at === goals.length - 1}
            aria-label={`下移${title}`}
            onClick={() => move(1)}
          >
            <ArrowDown aria-hidden="true" size={16} />
          </button>
        </>
      )}
      <button
        type="button"
        className="flex size-8 items-center justify-center text-muted hover:text-danger"
        aria-label={`删除${title}和它的指标`}
        title="删除目标和它的指标，可用 Ctrl+Z 撤销"
        onClick={() => row && store.apply(removeRow(store, { row, children: 'indicators' }), '删除目标')}
      >
        <Trash2 aria-hidden="true" size={16} />
      </button>
    </>
  );
}
