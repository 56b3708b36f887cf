'use client';

import { type ReactNode, type RefObject, useId } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { QueueEntry } from '#lib/core/screen/index.ts';
import { STATE_IDS, STATES } from '#lib/core/workflow/index.ts';
import { isOnly, NO_FILTER, ONLY, type OnlyId, type QueueFilter } from './queue-filter.ts';

const FIELD = 'h-8 min-w-0 rounded-sm border border-line-strong bg-surface px-2';

type Props = {
  entries: readonly QueueEntry[];
  /** How many the filter shows. */
  shown: number;
  filter: QueueFilter;
  onFilter: (filter: QueueFilter) => void;
  /** For the field of the name. */
  name: RefObject<HTMLInputElement | null>;
  children: ReactNode;
};

/** By what the queue is narrowed, each with how many there are. */
export function QueueFilterBar({ entries, shown, filter, onFilter, name, children }: Props) {
  const id = useId();
  const sections = new Map(entries.map(({ section }) => [section.code, section.name]));
  const narrowed = JSON.stringify(filter) !== JSON.stringify(NO_FILTER);
  return (
    <div className="flex flex-wrap items-center gap-2 pb-2">
      <OnlyChoice entries={entries} only={filter.only} onOnly={(only) => onFilter({ ...filter, only })} />
      {sections.size > 1 && (
        <select
          aria-label="业务科室"
          value={filter.section}
          onChange={(event) => onFilter({ ...filter, section: event.target.value })}
          className={FIELD}
        >
          <option value="">全部科室</option>
          {[...sections]
            .toSorted(([a], [b]) => (a < b ? -1 : 1))
            .map(([code, label]) => (
              <option key={code} value={code}>
                {label}
              </option>
            ))}
        </select>
      )}
      <select
        aria-label="状态"
        value={filter.state}
        onChange={(event) => onFilter({ ...filter, state: STATE_IDS.find((id) => id === event.target.value) ?? '' })}
        className={FIELD}
      >
        <option value="">全部状态</option>
        {STATE_IDS.map((id) => {
          const count = entries.filter(({ state }) => state === id).length;
          return (
            <option key={id} value={id} disabled={count === 0 && filter.state !== id}>
              {STATES[id]} {count}
            </option>
          );
        })}
      </select>
      <label htmlFor={id} className="sr-only">
        部门名称或编码
      </label>
      <input
        id={id}
        ref={name}
        type="search"
        placeholder="部门名称或编码"
        value={filter.name}
        maxLength={40}
        onChange={(event) => onFilter({ ...filter, name: event.target.value })}
        className={`${FIELD} w-40`}
      />
      {narrowed && (
        <Button look="quiet" onClick={() => onFilter(NO_FILTER)}>
          清除条件
        </Button>
      )}
      <p role="status" className="mr-auto text-muted">
        {shown === entries.length ? `共 ${shown} 个部门` : `${shown} / ${entries.length} 个部门`}
      </p>
      {children}
    </div>
  );
}

/** What needs somebody's eye; pressed again, everything. */
function OnlyChoice(props: { entries: readonly QueueEntry[]; only: OnlyId | ''; onOnly: (only: OnlyId | '') => void }) {
  return (
    <div className="flex flex-wrap gap-1">
      {(Object.keys(ONLY) as OnlyId[]).map((id) => {
        const count = props.entries.filter((entry) => isOnly(entry, id)).length;
        return (
          <Button
            key={id}
            aria-pressed={props.only === id}
            className="aria-pressed:bg-accent-soft aria-pressed:font-medium"
            onClick={() => props.onOnly(props.only === id ? '' : id)}
          >
            {ONLY[id]} <span className="figures">{count}</span>
          </Button>
        );
      })}
    </div>
  );
}
