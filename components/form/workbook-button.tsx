'use client';

import { FileSpreadsheet } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { Button } from '#components/ui/button.tsx';

const WorkbookDialog = lazy(() => import('./workbook-dialog.tsx').then((m) => ({ default: m.WorkbookDialog })));

/** 从 Excel 填: opens the way to fill a form away from the product and to bring it back. */
export function WorkbookButton({ store }: { store: FormStore }) {
  const [open, setOpen] = useState<boolean>();
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <FileSpreadsheet size={16} aria-hidden="true" />从 Excel 填
      </Button>
      {open !== undefined && (
        <Suspense fallback={null}>
          <WorkbookDialog store={store} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
