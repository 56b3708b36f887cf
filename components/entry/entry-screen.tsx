'use client';

import { Suspense, useEffect, useMemo } from 'react';
import { EntryComments } from '#components/comments/entry-comments.tsx';
import { afterShown } from '#components/ui/after-shown.ts';
import { fetched } from '#components/ui/fetched.tsx';
import { BudgetMovesProvider } from '#components/workflow/budget-moves.tsx';
import type { FormKey } from '#lib/core/forms/index.ts';
import { EntryFocus } from './entry-focus.tsx';
import { useEntryPlace } from './entry-place.ts';
import { FormView } from './form-view.tsx';
import { useFindingKeys } from './use-finding-keys.ts';
import { useRemarkKey } from './use-remark-key.ts';
import { useTipKey } from './use-tip-key.ts';

let openHome: () => void = () => undefined;
const homeOpened = new Promise<void>((resolve) => {
  openHome = resolve;
});

// What stands around a form is fetched once the form is on the screen. The home is for going to the forms: there the list of
// them is what the page was opened for.
const EntryBar = afterShown(() => import('./entry-bar.tsx').then((m) => m.EntryBar));
const FormRail = afterShown(() => import('./rail/form-rail.tsx').then((m) => m.FormRail), homeOpened);
const PanelButtons = afterShown(() => import('./side-panel.tsx').then((m) => m.PanelButtons));
const RecodedNotice = afterShown(() => import('./recoded-notice.tsx').then((m) => m.RecodedNotice));
const SidePanel = afterShown(() => import('./side-panel.tsx').then((m) => m.SidePanel));

const BudgetHome = fetched({ load: () => import('./home/budget-home.tsx').then((m) => m.BudgetHome) });

function Screen({ form }: { form: FormKey | undefined }) {
  const [finding, setFinding] = useFindingKeys(form);
  const remarking = useRemarkKey(form);
  useTipKey();
  useEffect(() => {
    if (form === undefined) openHome();
  }, [form]);
  return (
    <>
      <div className="relative flex min-h-0 flex-1 max-md:flex-col print:block">
        <Suspense fallback={<RailPlace />}>
          <FormRail place={form} />
        </Suspense>
        <main className="flex min-h-0 min-w-0 flex-1 flex-col bg-surface print:block">
          <Suspense fallback={null}>
            <RecodedNotice />
          </Suspense>
          {form === undefined ? <BudgetHome /> : <FormView key={`${form.form}/${form.owner}`} formKey={form} />}
        </main>
        <Suspense fallback={null}>
          <SidePanel form={form} finding={finding} onFinding={setFinding} remarking={remarking} />
          <PanelButtons />
        </Suspense>
      </div>
      <Suspense fallback={<div className="h-9 shrink-0 border-t border-line print:hidden" />}>
        <EntryBar />
      </Suspense>
    </>
  );
}

/** Keeps the rail's place, so that the form does not move when it comes. */
function RailPlace() {
  return <div className="shrink-0 bg-paper max-md:h-12 md:w-60 md:border-r md:border-line print:hidden" />;
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
