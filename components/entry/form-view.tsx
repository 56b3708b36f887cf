'use client';

import { type ComponentType, Suspense } from 'react';
import { useBeingIn } from '#components/draft/draft-hooks.ts';
import { useFormStore } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { WorkbookButton } from '#components/form/workbook-button.tsx';
import { afterShown } from '#components/ui/after-shown.ts';
import { fetched } from '#components/ui/fetched.tsx';
import type { FormId, FormKey } from '#lib/core/forms/index.ts';
import { FormFrame } from './form-frame.tsx';
import { useFormTitles } from './form-titles.ts';
import { ProjectTabs } from './project-tabs.tsx';

const DepartmentOver = afterShown(() => import('./fit/department-over.tsx').then((m) => m.DepartmentOver));
const LimitAlarm = afterShown(() => import('./fit/limit-alarm.tsx').then((m) => m.LimitAlarm));

type GridBody = ComponentType<{ store: FormStore }>;

const DocumentForm = fetched({
  load: () => import('#components/documents/document-form.tsx').then((m) => m.DocumentForm),
});

const Purchases = fetched({ load: () => import('./grids/purchases-grid.tsx').then((m) => m.PurchasesGrid) });

/** Forms that are grids, each loaded when it is opened first. */
const GRIDS: Partial<Record<FormId, GridBody>> = {
  personnel: fetched({ load: () => import('./grids/personnel-grid.tsx').then((m) => m.PersonnelGrid) }),
  operating: fetched({ load: () => import('./grids/operating-grid.tsx').then((m) => m.OperatingGrid) }),
  income: fetched({ load: () => import('./grids/income-grid.tsx').then((m) => m.IncomeGrid) }),
  projects: fetched({ load: () => import('./grids/projects-grid.tsx').then((m) => m.ProjectsGrid) }),
  procurement: Purchases,
  'purchased-services': Purchases,
  'prior-year': fetched({ load: () => import('./grids/prior-year-form.tsx').then((m) => m.PriorYearForm) }),
  'control-figures': fetched({
    load: () => import('./grids/control-figures-grid.tsx').then((m) => m.ControlFiguresGrid),
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
        <DepartmentOver form={formKey} />
      </Suspense>
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
