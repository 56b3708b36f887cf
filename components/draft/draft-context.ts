'use client';

import { createContext, use } from 'react';
import type { DraftStore } from './draft-store.ts';
import type { Recovery } from './recovery.ts';

/** The draft around a page, with its address: `/api/budgets/<region>/<department>/<year>`. */
export type DraftAround = { draft: DraftStore; recovery: Recovery; address: string };

/** Holds stores, never values: nothing is rendered again because somebody typed. */
export const DraftContext = createContext<DraftAround | undefined>(undefined);

/** The draft around this, with what belongs to it. */
export function useDraftAround(): DraftAround {
  const around = use(DraftContext);
  if (around === undefined) throw new Error('no DraftProvider around this');
  return around;
}
