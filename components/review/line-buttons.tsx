'use client';

import Link from 'next/link';
import { cellPath } from '#components/shell/addresses.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { ChangeTarget } from './change-dialogs.tsx';
import type { Acting } from './use-acting.tsx';

const ACT = 'text-accent underline underline-offset-4 whitespace-nowrap';

/** What may be done about a line that was entered somewhere: going to its cell, a remark, a cut where it may be cut. */
export function LineButtons(props: { budget: BudgetKey; target: ChangeTarget } & Pick<Acting, 'onAct' | 'mayCut'>) {
  const { budget, target, onAct, mayCut } = props;
  if (target.place === undefined) return null;
  return (
    <span className="inline-flex flex-wrap gap-x-3">
      <Link href={cellPath(budget, target.place)} prefetch={false} className={ACT}>
        打开表单
      </Link>
      <button type="button" className={ACT} onClick={() => onAct({ kind: 'comment', target })}>
        批注
      </button>
      {mayCut(target) && (
        <button type="button" className={ACT} onClick={() => onAct({ kind: 'cut', target })}>
          核减
        </button>
      )}
    </span>
  );
}
