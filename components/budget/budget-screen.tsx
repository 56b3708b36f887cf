'use client';

import { useState } from 'react';
import { useJson } from '#components/server/use-json.ts';
import { budgetPath } from '#components/shell/addresses.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { RoundingMode } from '#lib/core/disclosure/index.ts';
import type { BudgetView } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { LoadedBudget } from './loaded-budget.tsx';

/**
 * The work on one budget: its tables and forms, its sentences, its report, what was found; on the right what a figure is
 * made of.
 * @param props.within another screen, which has its own main part and its own sums
 */
export function BudgetScreen({ budget, within = false }: { budget: BudgetKey; within?: boolean }) {
  const address = `/api${budgetPath(budget)}`;
  const Part = within ? 'div' : 'main';
  // Until a person chooses, the template's own mode.
  const [rounding, setRounding] = useState<RoundingMode>();
  const loaded = useJson<BudgetView>(`${address}/view${rounding === undefined ? '' : `?rounding=${rounding}`}`);
  const [shown, setShown] = useState<BudgetView>();
  if (loaded.state === 'ready' && loaded.value !== shown) setShown(loaded.value);
  if (loaded.state === 'failed')
    return (
      <Part className="p-4">
        <Notice tone="error">
          {loaded.message}
          {loaded.signedOut && (
            <a href="/sign-in" className="ml-2 underline underline-offset-4">
              重新登录
            </a>
          )}
        </Notice>
      </Part>
    );
  if (!shown)
    return (
      <Part className="p-4 text-muted" aria-busy="true">
        正在取预算数据…
      </Part>
    );
  const mode = rounding ?? shown.document.rounding.mode;
  return <LoadedBudget budget={budget} view={shown} rounding={mode} onRounding={setRounding} within={within} />;
}
