'use client';

import { useEffect } from 'react';
import { DraftDialogs } from '#components/draft/draft-dialogs.tsx';
import { SaveStatus } from '#components/draft/save-status.tsx';
import { EntryProvider } from '#components/entry/entry-provider.tsx';
import { useMending } from '#components/entry/use-mending.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import { type CheckMends, findingKey } from './check-mends.ts';

/**
 * Opens the forms of a budget behind a page that only shows what was found in it, and tells what of that the person can mend.
 * Shown is how it stands with saving.
 */
export function CheckMendSource(props: { address: string; onMends: (mends: CheckMends) => void }) {
  return (
    <EntryProvider address={props.address}>
      <Offers onMends={props.onMends} />
    </EntryProvider>
  );
}

function Offers({ onMends }: { onMends: (mends: CheckMends) => void }) {
  const findings = useLiveValue((state) => state.findings);
  const { canMend, make } = useMending();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what can be done changes with the findings alone
  useEffect(() => {
    const offered = findings.flatMap((finding) =>
      finding.mend !== undefined && canMend(finding.mend) ? [[findingKey(finding), finding.mend] as const] : [],
    );
    onMends({ offers: new Map(offered), make });
  }, [findings]);
  return (
    <div className="flex flex-wrap items-center gap-3">
      <SaveStatus />
      <DraftDialogs />
    </div>
  );
}
