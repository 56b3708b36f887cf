'use client';

import { useEffect, useState } from 'react';
import { DraftContext } from '#components/draft/draft-context.ts';
import { DraftDialogs } from '#components/draft/draft-dialogs.tsx';
import { useDraftView } from '#components/draft/draft-hooks.ts';
import { useFormStore } from '#components/draft/form-hooks.ts';
import type { OpenDraft } from '#components/draft/open-draft.ts';
import { SaveStatus } from '#components/draft/save-status.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { LocalFocus } from '../entry-focus.tsx';
import { FormFrame } from '../form-frame.tsx';
import { QuotasGrid } from '../grids/quotas-grid.tsx';
import { openQuotas } from './quotas-draft.ts';

function Quotas() {
  const { regionName } = useDraftView();
  const store = useFormStore({ form: 'quotas', owner: '' });
  return (
    <>
      <main className="flex min-h-0 flex-1 flex-col bg-surface">
        <FormFrame store={store} title={store.definition.label} subject={regionName} amounts>
          <QuotasGrid store={store} />
        </FormFrame>
      </main>
      <footer className="flex flex-wrap gap-x-5 border-t border-line bg-surface px-4 py-1.5 text-grid">
        <SaveStatus />
        <DraftDialogs />
      </footer>
    </>
  );
}

/** The bureau's 定额 of a year: the budget office fills them, everybody of the region reads them. */
export function QuotasScreen({ address }: { address: string }) {
  const [opened, setOpened] = useState<OpenDraft | string>();
  useEffect(() => {
    let left = false;
    let mine: OpenDraft | undefined;
    void openQuotas(address).then((answer) => {
      if (typeof answer !== 'string') mine = answer;
      if (left) mine?.leave();
      else setOpened(answer);
    });
    return () => {
      left = true;
      mine?.leave();
    };
  }, [address]);
  if (opened === undefined) return <p className="p-4 text-muted">正在取定额表…</p>;
  if (typeof opened === 'string')
    return (
      <main className="p-4">
        <Notice tone="error">{opened}</Notice>
      </main>
    );
  return (
    <DraftContext value={opened}>
      <LocalFocus>
        <Quotas />
      </LocalFocus>
    </DraftContext>
  );
}
