'use client';

import { type ReactNode, useEffect, useState } from 'react';
import { whenIdle } from '#components/ui/when-idle.ts';
import type { ClassificationData } from '#lib/core/classification/index.ts';
import type { Change, FormKey } from '#lib/core/forms/index.ts';
import type { DraftView, StoredForm } from '#lib/core/screen/index.ts';
import type { LiveClient } from './live-client.ts';
import { LiveContext } from './use-live.ts';

/** The draft that is open, as the live derivation follows it. The same value as long as the budget is open. */
export type LiveSource = {
  /** The draft as it is on screen now: what was restored or merged included. */
  view(): DraftView;
  /**
   * Tells of every change to any form, whoever made it, and of a form that stands again as the server has it.
   * @returns what ends the telling
   */
  follow(listener: {
    changed(key: FormKey, changes: readonly Change[]): void;
    replaced(form: StoredForm): void;
  }): () => void;
};

async function classificationOfYear(fiscalYear: number, signal: AbortSignal): Promise<ClassificationData> {
  const response = await fetch(`/api/classifications/${fiscalYear}/table`, { signal });
  if (!response.ok) throw new Error(`classification of ${fiscalYear}: ${response.status}`);
  return (await response.json()) as ClassificationData;
}

function newWorker(): Worker {
  return new Worker(new URL('./live-worker.ts', import.meta.url), { type: 'module' });
}

/** Derives totals, tables, sentences and findings of the draft while it is filled, in a worker. */
export function LiveProvider({ source, children }: { source: LiveSource | undefined; children: ReactNode }) {
  const [client, setClient] = useState<LiveClient>();
  useEffect(() => {
    if (source === undefined) return;
    const abort = new AbortController();
    let started: LiveClient | undefined;
    let unfollow = () => {};
    const classified = classificationOfYear(source.view().key.year, abort.signal);
    // What is derived comes after what can be filled.
    Promise.all([classified, whenIdle().then(() => import('./live-client.ts'))]).then(
      ([classification, { startLive }]) => {
        if (abort.signal.aborted) return;
        const live = startLive({ port: newWorker(), view: source.view(), classification });
        unfollow = source.follow({ changed: live.apply, replaced: live.replace });
        started = live;
        setClient(live);
      },
      (error: unknown) => {
        if (!abort.signal.aborted) console.error(error);
      },
    );
    return () => {
      abort.abort();
      unfollow();
      started?.stop();
      setClient(undefined);
    };
  }, [source]);
  return <LiveContext value={client}>{children}</LiveContext>;
}
