'use client';

import { FileSearch } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { Button } from '#components/ui/button.tsx';

const PriorReportDialog = lazy(() =>
  import('./prior-report-dialog.tsx').then((m) => ({ default: m.PriorReportDialog })),
);

/** 从上年公开报告读取: opens the way from last year's published report into the form. */
export function PriorReportButton({ store }: { store: FormStore }) {
  const [open, setOpen] = useState<boolean>();
  return (
    <>
      <Button aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <FileSearch size={16} aria-hidden="true" />
        从上年公开报告读取
      </Button>
      {open !== undefined && (
        <Suspense fallback={null}>
          <PriorReportDialog store={store} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
