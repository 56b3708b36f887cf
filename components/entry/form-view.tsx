'use client';

import dynamic from 'next/dynamic';
import { type ComponentType, Suspense } from 'react';
import { useBeingIn } from '#components/draft/draft-hooks.ts';
import { useFormStore } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { WorkbookButton } from '#components/form/workbook-button.tsx';
import { afterShown } from '#components/ui/after-shown.ts';
import type { FormId, FormKey } from '#lib/core/forms/index.ts';
import { DepartmentOver } from './fit/department-over.tsx';
import { FormFrame } from './form-frame.tsx';
import { useFormTitles } from './form-titles.ts';
import { ProjectTabs } from './project-tabs.tsx';

const LimitAlarm = afterShown(() => import('./fit/limit-alarm.tsx').then((m) => m.LimitAlarm));

type GridBody = ComponentType<{ store: FormStore }>;

const loading = () => <p className="p-4 text-muted">正在打开…</p>;

const DocumentForm = dynamic(() => import('#components/documents/document-form.tsx').then((m) => m.DocumentForm), {
  loading,
});

const Purchases = dynamic(() => import('./grids/purchases-grid.tsx').then((m) => m.PurchasesGrid), { loading });

/** Forms that are grids, each loaded when it is opened first. */
const GRIDS: Partial<Record<FormId, GridBody>> = {
  personnel: dynamic(() => import('./grids/personnel-grid.tsx').then((m) => m.PersonnelGrid), { loading }),
  operating: dynamic(() => import('./grids/operating-grid.tsx').then((m) => m.OperatingGrid), { loading }),
  income: dynamic(() => import('./grids/income-grid.tsx').then((m) => m.IncomeGrid), { loading }),
  projects: dynamic(() => import('./grids/projects-grid.tsx').then((m) => m.ProjectsGrid), { loading }),
  procurement: Purchases,
  'purchased-services': Purchases,
  'prior-year': dynamic(() => import('./grids/prior-year-form.tsx').then((m) => m.PriorYearForm), { loading }),
  'control-figures': dynamic(() => import('./grids/control-figures-grid.tsx').then((m) => m.ControlFiguresGrid), {
    loading,
  }),
};

/** Forms without amounts of their own to enter. */
const WITHOUT_AMOUNTS: ReadonlySet<FormId> = new Set(['profile', 'projects', 'three-public', 'project-performance']);
const COMPARED: ReadonlySet<FormId> = new Set(['personnel', 'operating', 'projects', 'project']);

/** The form that is open, in its frame. */
export function FormView({ formKey }: { formKey: FormKey }) {
  const store = useFormStore(formKey);
  const { labelOf, subjectOf } = useFormTitles();
  useBeingIn(formKey);
  const Grid = GRIDS[formKey.form];
  const ofProject = store.definition.owner === 'project';
  return (
    <FormFrame
      store={store}
      title={labelOf(formKey.form)}
      subject={subjectOf(formKey)}
      amounts={!WITHOUT_AMOUNTS.has(formKey.form)}
      compared={COMPARED.has(formKey.form)}
      actions={<WorkbookButton store={store} />}
    >
      <Suspense fallback={null}>
        <LimitAlarm form={formKey} />
      </Suspense>
      <DepartmentOver form={formKey} />
      {ofProject && <ProjectTabs formKey={formKey} />}
      {Grid === undefined ? (
        <div className="relative min-h-0 flex-1 overflow-auto print:overflow-visible">
          <DocumentForm formKey={formKey} />
        </div>
      ) : (
        <Grid store={store} />
      )}
    </FormFrame>
  );
}
