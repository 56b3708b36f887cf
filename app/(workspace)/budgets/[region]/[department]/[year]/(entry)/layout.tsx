import type { ReactNode } from 'react';
import { EntryProvider } from '#components/entry/entry-provider.tsx';
import { EntryScreen } from '#components/entry/entry-screen.tsx';
import { budgetPath } from '#components/shell/addresses.ts';
import type { BudgetParams } from '#lib/server/budget-address.ts';
import { glanceAtBudget } from '../visible-budget.ts';

type Props = { params: Promise<BudgetParams>; children: ReactNode };

/**
 * What the home and the forms of a budget share: the draft, loaded once and kept from form to form, and the screen around
 * them. The pages prove that they may be seen; where they may not, they say so without the screen.
 */
export default async function EntryLayout({ params, children }: Props) {
  const visible = await glanceAtBudget(await params);
  if (visible === undefined) return children;
  return (
    <>
      {/* Beside the screen, not in it: a page that is not found is so before anything of the draft is there. */}
      {children}
      <EntryProvider address={`/api${budgetPath(visible.budget.key)}`}>
        <EntryScreen />
      </EntryProvider>
    </>
  );
}
