'use client';

import { type ReactNode, useMemo } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import { DraftProvider } from '#components/draft/draft-provider.tsx';
import type { DraftStore } from '#components/draft/draft-store.ts';
import { LiveProvider } from '#components/live/live-provider.tsx';
import { liveSource } from './live-source.ts';

function Live({ draft, children }: { draft: DraftStore; children: ReactNode }) {
  const source = useMemo(() => liveSource(draft), [draft]);
  return <LiveProvider source={source}>{children}</LiveProvider>;
}

function LiveOfDraft({ children }: { children: ReactNode }) {
  return <Live draft={useDraft()}>{children}</Live>;
}

/** What the home and the forms of a budget share: its draft, saved as it changes, and what follows from it. */
export function EntryProvider({ address, children }: { address: string; children: ReactNode }) {
  return (
    <DraftProvider address={address}>
      <LiveOfDraft>{children}</LiveOfDraft>
    </DraftProvider>
  );
}
