'use client';

import { useRouter } from 'next/navigation';
import { CommentsPanel } from '#components/comments/comments-panel.tsx';
import { cellPath } from '#components/shell/addresses.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

const WHOLE = { form: '', owner: '', row: '', field: '' } as const;

/** Every remark on the budget, and a box for one on the whole of it; those on a cell are made at the change. */
export function CommentsTab({ budget, departmentName }: { budget: BudgetKey; departmentName: string }) {
  const router = useRouter();
  return (
    <div className="mx-auto w-full max-w-3xl p-1">
      <h2 className="sr-only">批注</h2>
      <CommentsPanel
        form={undefined}
        target={WHOLE}
        targetWords={`${departmentName}的整份预算`}
        onGoTo={({ form, owner, row, field }) =>
          form !== '' && router.push(cellPath(budget, { form, owner, ...(row === '' ? {} : { row, field }) }))
        }
      />
    </div>
  );
}
