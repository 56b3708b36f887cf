'use client';

import { Plus, Trash2 } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import { Button } from '#components/ui/button.tsx';
import { DocumentDialog } from '../document-dialog.tsx';
import { deleteProject, partsOfProject } from './delete-project.ts';
import type { ListedProject } from './use-project.ts';

const NewProjectDialog = dynamic(() => import('./new-project-dialog.tsx').then((m) => m.NewProjectDialog));

/** 新增项目 and 删除项目. */
export function ProjectActions({ code, project }: { code: string; project: ListedProject }) {
  const [open, setOpen] = useState<'new' | 'delete'>();
  if (project.list.readOnly !== undefined) return null;
  const close = () => setOpen(undefined);
  return (
    <>
      <Button look="quiet" onClick={() => setOpen('new')}>
        <Plus aria-hidden="true" size={16} />
        新增项目
      </Button>
      <Button look="quiet" onClick={() => setOpen('delete')}>
        <Trash2 aria-hidden="true" size={16} />
        删除项目
      </Button>
      {open === 'new' ? <NewProjectDialog unit={project.unit} onClose={close} /> : null}
      {open === 'delete' ? <DeleteProjectDialog code={code} project={project} onClose={close} /> : null}
    </>
  );
}

function DeleteProjectDialog(props: { code: string; project: ListedProject; onClose: () => void }) {
  const { code, project, onClose } = props;
  const draft = useDraft();
  const parts = partsOfProject({ draft, code, ...project });
  const lost = parts.filter(({ rows, label }) => rows.length > 0 && label !== '项目' && label !== '申报内容');
  const name = project.list.cell(project.row, 'name') || code;
  return (
    <DocumentDialog
      open
      onClose={onClose}
      title="删除项目"
      foot={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button look="primary" onClick={() => deleteProject({ draft, code, parts })}>
            删除项目
          </Button>
        </>
      }
    >
      <p>
        项目“{name}”的申报内容会一起删除
        {lost.length === 0 ? '。' : '，还有：'}
      </p>
      {lost.length === 0 ? null : (
        <ul className="mt-1 list-disc pl-6">
          {lost.map(({ label, rows }) => (
            <li key={label}>
              {label} <span className="figures">{rows.length}</span> 行
            </li>
          ))}
        </ul>
      )}
      <p className="mt-2 text-muted">删错了可以用 Ctrl+Z 或“恢复项目”恢复。</p>
    </DocumentDialog>
  );
}
