'use client';

import dynamic from 'next/dynamic';
import { useMemo } from 'react';
import { EntryComments } from '#components/comments/entry-comments.tsx';
import { BudgetMovesProvider } from '#components/workflow/budget-moves.tsx';
import type { FormKey } from '#lib/core/forms/index.ts';
import { EntryBar } from './entry-bar.tsx';
import { EntryFocus } from './entry-focus.tsx';
import { useEntryPlace } from './entry-place.ts';
import { FormView } from './form-view.tsx';
import { FormRail } from './rail/form-rail.tsx';
import { RecodedNotice } from './recoded-notice.tsx';
import { PanelButtons, SidePanel } from './side-panel.tsx';
import { useFindingKeys } from './use-finding-keys.ts';
import { useRemarkKey } from './use-remark-key.ts';
import { useTipKey } from './use-tip-key.ts';

const loading = () => <p className="p-4 text-muted">正在打开…</p>;
const BudgetHome = dynamic(() => import('./home/budget-home.tsx').then((m) => m.BudgetHome), { loading });

function Screen({ form }: { form: FormKey | undefined }) {
  const [finding, setFinding] = useFindingKeys(form);
  const remarking = useRemarkKey(form);
  useTipKey();
  return (
    <>
      <div className="relative flex min-h-0 flex-1 max-md:flex-col print:block">
        <FormRail place={form} />
        <main className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface print:block">
          <RecodedNotice />
          {form === undefined ? <BudgetHome /> : <FormView key={`${form.form}/${form.owner}`} formKey={form} />}
        </main>
        <SidePanel form={form} finding={finding} onFinding={setFinding} remarking={remarking} />
        <PanelButtons />
      </div>
      <EntryBar />
    </>
  );
}

/** Entry: the forms on the left, the open one in the middle, what it means on the right, the sums below. */
export function EntryScreen() {
  const place = useEntryPlace();
  const [form, owner] = place.kind === 'form' ? [place.form, place.owner] : [undefined, ''];
  const key = useMemo(() => (form === undefined ? undefined : { form, owner }), [form, owner]);
  return (
    <EntryFocus>
      <BudgetMovesProvider>
        <EntryComments>
          <Screen form={key} />
        </EntryComments>
      </BudgetMovesProvider>
    </EntryFocus>
  );
}
