'use client';

import { type ReactNode, useCallback, useState } from 'react';
import { fetched } from '#components/ui/fetched.tsx';

const NewProjectDialog = fetched({
  load: () => import('#components/documents/project/new-project-dialog.tsx').then((m) => m.NewProjectDialog),
  waiting: null,
});

/** 新增项目, the same from everywhere: asks for the name and category of a project of the unit. Render `dialog`. */
export function useNewProject(unit: string): { ask: () => void; dialog: ReactNode } {
  const [open, setOpen] = useState(false);
  const ask = useCallback(() => setOpen(true), []);
  return { ask, dialog: open ? <NewProjectDialog unit={unit} onClose={() => setOpen(false)} /> : null };
}
