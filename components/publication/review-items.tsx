'use client';

import Link from 'next/link';
import { useState } from 'react';
import { cellPath } from '#components/shell/addresses.ts';
import type { PrintedPlace } from '#lib/core/disclosure/index.ts';
import { type FormId, formDefinition, mayFill } from '#lib/core/forms/index.ts';
import { ITEM_GROUPS, ITEM_STATES, type ItemGroup } from '#lib/core/publication/index.ts';
import type { PublicationItem, PublicationProblem, PublicationView } from '#lib/core/screen/index.ts';
import { type BudgetKey, isPublishing, type StateId } from '#lib/core/workflow/index.ts';
import { STATE_TONES } from './state-tones.ts';

type OnShow = (place: PrintedPlace) => void;

/** How many problems of an item are in view at once. */
const SHOWN = 3;

/** The checklist, group by group: what is asked for, how it stands, where it is, and what is to be done. */
export function ReviewItems(props: Pick<PublicationView, 'items' | 'state'> & { budget: BudgetKey; onShow: OnShow }) {
  const { budget, state, items, onShow } = props;
  const [openOnly, setOpenOnly] = useState(false);
  const shown = openOnly ? items.filter(({ problems }) => problems.length > 0) : items;
  const groups = (Object.keys(ITEM_GROUPS) as ItemGroup[]).map((id) => ({
    id,
    items: shown.filter(({ group }) => group === id),
  }));
  return (
    <>
      <label className="mt-2 inline-flex items-center gap-2">
        <input type="checkbox" checked={openOnly} onChange={(event) => setOpenOnly(event.target.checked)} />
        只看须改正和须说明的
      </label>
      {shown.length === 0 && <p className="mt-3 text-muted">没有须改正或须说明的，可以确认公开稿。</p>}
      {groups.map(
        ({ id, items: own }) =>
          own.length > 0 && (
            <section key={id} aria-labelledby={`group-${id}`} className="mt-3">
              <h2 id={`group-${id}`} className="font-medium">
                {ITEM_GROUPS[id]}
              </h2>
              <ul>
                {own.map((item) => (
                  <Item key={item.id} mending={{ budget, state }} item={item} onShow={onShow} />
                ))}
              </ul>
            </section>
          ),
      )}
    </>
  );
}

/** Whose cells problems are mended in, and where that budget stands. */
type Mending = { budget: BudgetKey; state: StateId };

function Item({ mending, item, onShow }: { mending: Mending; item: PublicationItem; onShow: OnShow }) {
  const { state, demand, basis, at, note, problems } = item;
  const [first, rest] = [problems.slice(0, SHOWN), problems.slice(SHOWN)];
  return (
    <li className="flex gap-3 border-t border-line py-1.5">
      <span className={`w-16 shrink-0 border-l-4 border-current pl-2 ${STATE_TONES[state]}`}>{ITEM_STATES[state]}</span>
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-3">
          <span title={basis}>{demand}</span>
          <Places at={at} onShow={onShow} />
        </p>
        {note !== undefined && <p className="text-grid text-muted">{note}</p>}
        <Problems {...mending} problems={first} />
        {rest.length > 0 && (
          <details>
            <summary className="cursor-pointer text-muted">还有 {rest.length} 处</summary>
            <Problems {...mending} problems={rest} />
          </details>
        )}
      </div>
    </li>
  );
}

function Places({ at, onShow }: { at: readonly PrintedPlace[]; onShow: OnShow }) {
  return (
    <>
      {at.slice(0, SHOWN).map((place) => (
        <button
          key={place.name}
          type="button"
          onClick={() => onShow(place)}
          className="text-left text-grid text-accent hover:underline"
        >
          {place.name}
        </button>
      ))}
      {at.length > SHOWN && <span className="text-grid text-muted">等 {at.length} 处</span>}
    </>
  );
}

/** Whether a form can still be written: after the approval only the texts of the publication are. */
function isWritten({ state, form }: { state: StateId; form: FormId }): boolean {
  return !isPublishing(state) || mayFill({ editable: ['publication'], definition: formDefinition({ id: form }) });
}

function Problems({ budget, state, problems }: Mending & { problems: readonly PublicationProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <ul className="pt-1">
      {problems.map(({ id, blocks, message, place, given }) => (
        <li key={`${id} ${message}`} className={`border-l-2 pl-2 ${blocks ? 'border-danger' : 'border-warning'}`}>
          {message}
          {place !== undefined && (
            <Link
              href={cellPath(budget, place)}
              className="ml-2 whitespace-nowrap text-accent underline underline-offset-4"
            >
              {isWritten({ state, form: place.form }) ? '去修改' : '去查看'}
            </Link>
          )}
          {given !== undefined && <span className="ml-2 text-muted">已说明：{given}</span>}
        </li>
      ))}
    </ul>
  );
}
