'use client';

import { useEffect, useState } from 'react';
import { type Answer, ask } from '#components/server/ask.ts';
import { Notice } from '#components/ui/notice.tsx';
import { fieldLabel, fieldText, findField, rowLabel } from '#lib/core/entry/index.ts';
import type { FormPlace } from '#lib/core/forms/index.ts';
import type { CellHistoryEntry } from '#lib/core/screen/index.ts';
import { useDraftAround } from './draft-context.ts';
import { useObserved } from './draft-hooks.ts';
import { useFormStore, useRow } from './form-hooks.ts';
import { spokenTime } from './spoken-time.ts';
import { useCodeNames } from './use-code-names.ts';

type Place = FormPlace & { row: string; field: string };

/** The values that a cell has had: who, when, from what, to what; the latest first. */
export function CellHistory({ place }: { place: Place }) {
  const store = useFormStore(place);
  const row = useRow(store, place.row);
  const answer = useHistory(place);
  const names = useCodeNames();
  const { definition } = store;
  const cell = { definition, section: row?.section ?? '', field: place.field };
  const field = findField(cell);
  return (
    <section aria-label="修改历史" className="flex flex-col gap-2">
      <h2 className="font-medium">
        {row === undefined ? definition.label : rowLabel(definition, row, names)} · {fieldLabel(cell)}
      </h2>
      {answer === undefined && (
        <p role="status" className="text-muted">
          正在查询…
        </p>
      )}
      {answer?.ok === false && (
        <Notice tone="error">{answer.message ?? '修改历史没有取到。请检查网络后再点一次这一格。'}</Notice>
      )}
      {answer?.ok && answer.value.length === 0 && <p className="text-muted">还没有人保存过这一格。</p>}
      {answer?.ok && answer.value.length > 0 && (
        <ol className="flex flex-col">
          {answer.value.map((entry) => (
            <li key={`${entry.at} ${entry.to}`} className="border-t border-line py-1.5">
              <div className="text-muted">
                <time dateTime={entry.at} className="figures">
                  {spokenTime(entry.at)}
                </time>{' '}
                {entry.by}
              </div>
              <div className="figures break-words">
                <span className="text-muted">{fieldText({ field, text: entry.from })}</span>
                <span aria-hidden="true"> → </span>
                <span className="sr-only">改为</span>
                <span className="font-medium">{fieldText({ field, text: entry.to })}</span>
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Asks again when the place is another, and when something has been saved. */
function useHistory({ form, owner, row, field }: Place): Answer<readonly CellHistoryEntry[]> | undefined {
  const { address, draft } = useDraftAround();
  const { savedAt } = useObserved(draft.status);
  const query = new URLSearchParams({ form, owner, row, field }).toString();
  const [answered, setAnswered] = useState<{ query: string; answer: Answer<readonly CellHistoryEntry[]> }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save may have changed this cell
  useEffect(() => {
    let left = false;
    ask<readonly CellHistoryEntry[]>(`${address}/history?${query}`, { method: 'GET' }).then((given) => {
      if (left) return;
      setAnswered({ query, answer: given.ok ? { ok: true, value: latestFirst(given.value) } : given });
    });
    return () => {
      left = true;
    };
  }, [address, query, savedAt]);
  return answered?.query === query ? answered.answer : undefined;
}

function latestFirst(entries: readonly CellHistoryEntry[]): CellHistoryEntry[] {
  return [...entries].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}
