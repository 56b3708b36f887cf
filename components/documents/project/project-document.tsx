'use client';

import dynamic from 'next/dynamic';
import { useEffect } from 'react';
import { useDraft, useDraftView } from '#components/draft/draft-hooks.ts';
import type { DraftStore } from '#components/draft/draft-store.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { DocumentField } from '../document-field.tsx';
import { DocumentSection } from '../document-section.tsx';
import { Later } from '../later.tsx';
import { restoreProject, wasDeleted } from './delete-project.ts';
import { districtBlocks } from './district-blocks.ts';
import { ProjectActions } from './project-actions.tsx';
import { ProjectIdentity } from './project-identity.tsx';
import { ProjectMoney } from './project-money.tsx';
import { ProjectPurchases } from './project-purchases.tsx';
import { ProjectPurpose } from './project-purpose.tsx';
import { ProjectSources } from './project-sources.tsx';
import { useListedProject } from './use-project.ts';

const ProjectLinesGrid = dynamic(
  () => import('#components/entry/grids/project-lines-grid.tsx').then((m) => m.ProjectLinesGrid),
  { loading: () => <p className="text-muted">正在打开…</p> },
);

/** 项目申报: the declaration of a project, in the order of the district's form. */
export function ProjectDocument({ store }: { store: FormStore }) {
  const code = store.key.owner;
  const project = useListedProject(code);
  const blocks = districtBlocks(useDraftView().template);
  if (project === undefined) return <NoProject code={code} />;
  return (
    <>
      <ProjectIdentity store={store} project={project} actions={<ProjectActions code={code} project={project} />} />
      <ProjectMoney store={store} />
      <ProjectSources code={code} />
      <DocumentSection id="lines" title="支出明细" hint="一行一件事，合计就是当年预算">
        <Later>
          <ProjectLinesGrid store={store} />
        </Later>
        <div className="mt-3">
          <DocumentField store={store} row="declaration" field="costBasis" />
        </div>
      </DocumentSection>
      <ProjectPurchases unit={project.unit} code={code} />
      <ProjectPurpose store={store} />
      {blocks.reviewOpinion || store.cell('declaration', 'reviewOpinion') !== '' ? (
        <DocumentSection id="review" title="审核意见">
          <DocumentField store={store} row="declaration" field="reviewOpinion" />
        </DocumentSection>
      ) : null}
    </>
  );
}

/** A project that no unit lists: deleted just now, or an address that leads nowhere. */
function NoProject({ code }: { code: string }) {
  const draft = useDraft();
  useRestoreKeys({ draft, code });
  if (!wasDeleted({ draft, code }))
    return <EmptyState title="没有这个项目">项目清单里没有编码 {code}，请从左边选一个项目。</EmptyState>;
  return (
    <EmptyState title="项目已删除">
      <p className="mb-3">申报内容、绩效目标和采购一起删除了。删错了，按 Ctrl+Z 或点“恢复项目”，全部恢复。</p>
      <Button look="primary" onClick={() => restoreProject({ draft, code })}>
        恢复项目
      </Button>
    </EmptyState>
  );
}

/** Ctrl+Z takes the deletion back from where it was made, also of a project of which nothing was filled but its name. */
function useRestoreKeys({ draft, code }: { draft: DraftStore; code: string }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'z';
      if (!isUndo || event.defaultPrevented || !wasDeleted({ draft, code })) return;
      event.preventDefault();
      event.stopPropagation();
      restoreProject({ draft, code });
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [draft, code]);
}
