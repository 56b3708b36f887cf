'use client';

import type { FormStore } from '#components/draft/form-store.ts';
import type { UnitCells } from '#lib/core/forms/index.ts';
import type { CategoryId } from '#lib/core/ledger/index.ts';
import { CountTools } from './count-tools.tsx';
import { GoneNotice } from './gone-notice.tsx';
import { LimitNotice } from './limit-notice.tsx';
import type { Quota } from './quota-choices.ts';
import { QuotaTotal } from './quota-total.tsx';
import type { LastYearInGrid } from './use-last-year.ts';

/** What stands over 人员经费 and 公用经费 beside what one types: one part, to be fetched once there is something to type in. */
export function LineTools(props: {
  store: FormStore;
  unit: UnitCells;
  lastYear: LastYearInGrid;
  category: CategoryId;
  /** The bureau's standards; absent where a form has none. */
  quotas?: readonly Quota[];
}) {
  const { store, unit, lastYear, category, quotas } = props;
  return (
    <>
      {quotas === undefined ? null : <QuotaTotal quotas={quotas} unit={unit} />}
      <CountTools store={store} unit={unit} />
      <GoneNotice store={store} lastYear={lastYear} />
      <LimitNotice unit={store.key.owner} category={category} />
    </>
  );
}
