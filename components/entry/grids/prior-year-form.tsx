'use client';

import { Suspense, useEffect } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { Field } from '#components/form/field.tsx';
import { afterShown } from '#components/ui/after-shown.ts';
import { markShown } from '#components/ui/when-idle.ts';
import { sectionOf } from '#lib/core/forms/index.ts';
import { PriorReportButton } from '../prior/prior-report-button.tsx';
import { useEntry } from '../use-entry.ts';

// The totals above them can be filled first.
const PriorYearLists = afterShown(() => import('./prior-year-lists.tsx').then((m) => m.PriorYearLists));

/** 上年预算数: totals, income, 功能科目 and projects of last year, where its budget is not in the product. */
export function PriorYearForm({ store }: { store: FormStore }) {
  const { view } = useEntry();
  useEffect(markShown, []);
  const totals = sectionOf({ definition: store.definition, section: 'totals' });
  return (
    <div className="relative min-h-0 flex-1 overflow-auto pb-8">
      {view.lastYear !== undefined && (
        <p className="px-4 pt-3 text-muted">{view.lastYear.fiscalYear} 年预算在本系统里，由系统取数，这张表不用填。</p>
      )}
      <section aria-labelledby="prior-totals" className="px-4 pt-3">
        <div className="flex flex-wrap items-center gap-x-4 pb-2">
          <h2 id="prior-totals" className="font-medium">
            {totals.label}
          </h2>
          {store.readOnly === undefined && <PriorReportButton store={store} />}
        </div>
        <div className="grid max-w-5xl gap-x-6 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">
          {totals.fields.map(({ id }) => (
            <Field key={id} store={store} row="totals" field={id} />
          ))}
        </div>
      </section>
      <Suspense fallback={<p className="p-4 text-muted">正在打开…</p>}>
        <PriorYearLists store={store} />
      </Suspense>
    </div>
  );
}
