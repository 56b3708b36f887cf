'use client';

import { Link2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useDraft, useDraftText, useDraftView } from '#components/draft/draft-hooks.ts';
import { formThere } from '#components/draft/find-in-draft.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { useReportWanted } from '#components/live/use-live.ts';
import { afterShown } from '#components/ui/after-shown.ts';
import { Button } from '#components/ui/button.tsx';
import { fetched } from '#components/ui/fetched.tsx';
import type { FormRow } from '#lib/core/forms/index.ts';
import { DocumentField } from '../document-field.tsx';
import { DocumentSection, FieldColumns } from '../document-section.tsx';
import { GoalList } from '../performance/goal-list.tsx';
import type { ReadFrom } from '../performance/indicator-row.tsx';
import { type Reference, readReference, resolveRow } from '../performance/references.ts';
import { ReferenceLink } from './reference-link.tsx';

// What comes below the first fields is fetched once they can be filled.
const FundComposition = afterShown(() => import('./fund-composition.tsx').then((m) => m.FundComposition));
const ProjectSummary = afterShown(() => import('./project-summary.tsx').then((m) => m.ProjectSummary));
const ReferenceDialog = fetched({
  load: () => import('./reference-dialog.tsx').then((m) => m.ReferenceDialog),
  waiting: null,
});

/** 整体支出绩效目标: the whole department's money, duties and tasks, and what it is to reach. */
export function OverallDocument({ store }: { store: FormStore }) {
  useReportWanted();
  const { key } = useDraftView();
  const { resolve, readFrom } = useReferences(store);
  const [referring, setReferring] = useState<string>();
  const field = (id: string) => <DocumentField store={store} row="overall" field={id} />;
  return (
    <>
      <DocumentSection id="filed" title="填报信息">
        <FieldColumns>
          {field('preparer')}
          {field('phone')}
          {field('filedOn')}
          {field('until')}
        </FieldColumns>
      </DocumentSection>
      <DocumentSection id="funds" title="部门资金总体情况" hint="当年金额和占比自动算，往年按批复填">
        <Suspense fallback={<div className="min-h-32" />}>
          <FundComposition store={store} fiscalYear={key.year} />
        </Suspense>
      </DocumentSection>
      <DocumentSection id="duties" title="职能和任务">
        <div className="space-y-3">
          {field('overview')}
          {field('tasks')}
        </div>
      </DocumentSection>
      <Suspense fallback={<div className="min-h-40" />}>
        <ProjectSummary store={store} />
      </Suspense>
      <GoalList
        store={store}
        fiscalYear={key.year}
        resolve={resolve}
        readFrom={readFrom}
        actions={(goal) => (
          <Button look="quiet" onClick={() => setReferring(goal)}>
            <Link2 aria-hidden="true" size={16} />
            从项目引用
          </Button>
        )}
      />
      {referring === undefined ? null : (
        <ReferenceDialog store={store} goal={referring} onClose={() => setReferring(undefined)} />
      )}
    </>
  );
}

/** What the rows that are read from projects show, as the projects are now. */
function useReferences(store: FormStore) {
  const draft = useDraft();
  const read = ({ project, row }: Reference): FormRow | undefined =>
    formThere(draft, { form: 'project-performance', owner: project })?.row(row);
  // Renders again when a row that is referred to changes, or another one is referred to.
  useDraftText(draft, () =>
    JSON.stringify(
      store.list('indicators').flatMap(({ cells }) => {
        const reference = cells.from === undefined ? undefined : readReference(cells.from);
        return reference === undefined ? [] : [cells.from, read(reference)?.cells ?? null];
      }),
    ),
  );
  return {
    resolve: (row: FormRow) => resolveRow({ row, read }).row,
    readFrom: (row: FormRow): ReadFrom | undefined => {
      const { reference, lost } = resolveRow({ row, read });
      if (reference === undefined) return undefined;
      return { link: <ReferenceLink reference={reference} />, lost: lost === true };
    },
  };
}
