'use client';

import { useEffect, useState } from 'react';
import { useDraftAround } from '#components/draft/draft-context.ts';
import type { DraftStore } from '#components/draft/draft-store.ts';
import type { DraftForm } from '#lib/core/forms/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';
import type { LibrarySource } from './indicator-library.ts';

/** The forms of goals and the projects of a budget as they are in the browser. */
export function draftSource(draft: DraftStore): LibrarySource {
  const forms = draft.forms.get().flatMap(({ key, unit, store }): DraftForm[] => {
    if (key.form === 'projects') return [{ ...key, unit, rows: store.list('projects') }];
    if (key.form !== 'project-performance' && key.form !== 'overall-performance') return [];
    return [{ ...key, unit, rows: [...store.list('goals'), ...store.list('indicators')] }];
  });
  return sourceOf({ fiscalYear: draft.view.get().key.year, forms });
}

function sourceOf({ fiscalYear, forms }: { fiscalYear: number; forms: readonly DraftForm[] }): LibrarySource {
  const projects = forms.flatMap(({ form, rows }) =>
    form === 'projects' ? rows.map(({ cells }): [string, string] => [cells.code ?? '', cells.name ?? '']) : [],
  );
  return { fiscalYear, forms, projects: new Map(projects) };
}

/** Last year's budgets that were fetched, by address: the library is opened again and again. */
const fetched = new Map<string, LibrarySource | undefined>();

/** Last year's indicators of the same department, fetched when the library opens; `note` says why there are none. */
export function useLastYearSource(): { source?: LibrarySource | undefined; note?: string } {
  const { address } = useDraftAround();
  const [path, year] = lastYearOf(address);
  const [state, setState] = useState<'waiting' | 'there' | 'failed'>(fetched.has(path) ? 'there' : 'waiting');
  useEffect(() => {
    if (fetched.has(path)) return;
    const stop = new AbortController();
    fetchSource({ path, signal: stop.signal }).then(
      (source) => {
        fetched.set(path, source);
        setState('there');
      },
      () => {
        if (!stop.signal.aborted) setState('failed');
      },
    );
    return () => stop.abort();
  }, [path]);
  if (state === 'waiting') return { note: `正在取 ${year} 年的指标…` };
  if (state === 'failed') return { note: `${year} 年的指标没有取到，只列今年的` };
  const source = fetched.get(path);
  return source === undefined ? { note: `系统里没有 ${year} 年的预算，只列今年的` } : { source };
}

/** Address of the draft of the year before, and that year. */
function lastYearOf(address: string): [string, number] {
  const at = address.lastIndexOf('/');
  const year = Number(address.slice(at + 1)) - 1;
  return [`${address.slice(0, at)}/${year}/draft`, year];
}

/** Nothing where there is no such budget, or it is not to be seen. @throws where the network or the server fails */
async function fetchSource(input: { path: string; signal: AbortSignal }): Promise<LibrarySource | undefined> {
  const response = await fetch(input.path, { signal: input.signal });
  if (response.status === 404 || response.status === 403) return undefined;
  if (!response.ok) throw new Error(`draft of last year: ${response.status}`);
  const view: DraftView = await response.json();
  return sourceOf({ fiscalYear: view.key.year, forms: view.forms });
}
