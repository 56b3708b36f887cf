'use client';

import { createContext, useCallback, useContext, useEffect, useSyncExternalStore } from 'react';
import { exactAmount } from '#components/disclosure/exact-amount.ts';
import type { CellReference } from '#lib/core/disclosure/index.ts';
import type { LiveClient } from './live-client.ts';
import type { LiveExplanation } from './live-protocol.ts';
import { type LiveState, NOTHING_YET } from './live-state.ts';

/** The live derivation of the budget that is open; `LiveProvider` puts it there. */
export const LiveContext = createContext<LiveClient | undefined>(undefined);

const never = () => () => {};

/** One thing of what follows from the forms; renders again only when it becomes another by `Object.is`. */
export function useLiveValue<T>(select: (state: LiveState) => T): T {
  const client = useContext(LiveContext);
  return useSyncExternalStore(
    client?.subscribe ?? never,
    () => select(client?.state() ?? NOTHING_YET),
    () => select(NOTHING_YET),
  );
}

/** Exact amount in 分 of a derived cell; absent where there is none or the report was not derived yet. */
export function useFigure(cell: CellReference): number | undefined {
  return useLiveValue(({ report }) => exactAmount({ table: report?.exact[cell.table], cell }));
}

/** Has the tables and sentences derived with every change while the component stands: the preview, the home. */
export function useReportWanted(wanted = true): void {
  const client = useContext(LiveContext);
  useEffect(() => (wanted ? client?.wantReport() : undefined), [client, wanted]);
}

/** Asks for the lines behind a derived cell, as the forms are now. Refused with an Error where nothing is derived. */
export function useExplain(): (cell: CellReference) => Promise<LiveExplanation> {
  const client = useContext(LiveContext);
  return useCallback((cell) => client?.explain(cell) ?? Promise.reject(new Error('nothing is derived here')), [client]);
}
