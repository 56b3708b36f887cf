'use client';

import { Tabs } from '@base-ui/react/tabs';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { BudgetScreen } from '#components/budget/budget-screen.tsx';
import { useJson } from '#components/budget/json-source.ts';
import { budgetPath, queuePath, reviewPath } from '#components/shell/addresses.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { ReviewFindings, ReviewView } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { ChangesTab } from './changes-tab.tsx';
import { FindingsTab } from './findings-tab.tsx';
import { FormsTab } from './forms-tab.tsx';
import { KeyHelp } from './key-help.tsx';
import { neighboursOf } from './queue-order.ts';
import { ReviewFoot } from './review-foot.tsx';
import { StepsTab } from './steps-tab.tsx';
import { useKeys } from './use-keys.ts';
import { type ReviewTab, useReviewAddress } from './use-review-address.ts';
import { useReviewMoves } from './use-review-moves.ts';

const NAMES: Record<ReviewTab, string> = {
  changes: '变动',
  forms: '表单',
  tables: '表格与报告',
  findings: '检查',
  steps: '办理过程',
};

/** The work on one department's budget: what changed in the middle, everything else a tab away, what may be done below. */
export function ReviewScreen({ budget }: { budget: BudgetKey }) {
  const [place, go] = useReviewAddress();
  const [edition, setEdition] = useState(0);
  const address = `/api${reviewPath(budget)}`;
  const loaded = useJson<ReviewView>(`${address}?${new URLSearchParams({ ...place.base, edition: String(edition) })}`);
  const findings = useJson<ReviewFindings>(
    loaded.state === 'ready' ? `${address}/findings?edition=${edition}` : undefined,
  );
  const moves = useReviewMoves({ address: `/api${budgetPath(budget)}`, onMoved: () => setEdition(edition + 1) });
  const [shown, setShown] = useState<ReviewView>();
  if (loaded.state === 'ready' && loaded.value !== shown) setShown(loaded.value);
  const router = useRouter();
  const leave = (to: 'previous' | 'next') => {
    const other = neighboursOf(budget)[to];
    router.push(other === undefined ? queuePath(budget.year) : reviewPath(other));
  };
  useKeys({
    'shift+j': () => leave('next'),
    'shift+k': () => leave('previous'),
    q: () => router.push(queuePath(budget.year)),
  });
  if (loaded.state === 'failed')
    return (
      <main className="p-4">
        <Notice tone="error">{loaded.message}</Notice>
      </main>
    );
  if (shown === undefined)
    return (
      <main className="p-4 text-muted" aria-busy="true">
        正在比较…
      </main>
    );
  const counts: Partial<Record<ReviewTab, number>> =
    findings.state === 'ready' ? { findings: findings.value.findings.length } : {};
  return (
    <div className="relative flex min-h-0 flex-1 flex-col" aria-busy={loaded.state === 'loading'}>
      <Tabs.Root value={place.tab} onValueChange={(tab) => go({ tab })} className="flex min-h-0 flex-1 flex-col">
        <Tabs.List
          activateOnFocus={false}
          className="flex flex-wrap items-center gap-1 border-b border-line bg-surface px-2"
        >
          {(Object.keys(NAMES) as ReviewTab[]).map((tab) => (
            <Tabs.Tab
              key={tab}
              value={tab}
              className="h-9 border-b-2 border-transparent px-3 -outline-offset-2 hover:bg-accent-soft data-active:border-b-accent data-active:font-medium"
            >
              {NAMES[tab]}
              {counts[tab] !== undefined && counts[tab] > 0 && (
                <span className="figures text-muted"> {counts[tab]}</span>
              )}
            </Tabs.Tab>
          ))}
          <span className="ml-auto">
            <KeyHelp />
          </span>
        </Tabs.List>
        <Tabs.Panel value="changes" className="flex min-h-0 flex-1 flex-col">
          <ChangesTab view={shown} place={place} onGo={go} />
        </Tabs.Panel>
        <Tabs.Panel value="forms" className="min-h-0 flex-1 overflow-auto">
          <FormsTab view={shown} />
        </Tabs.Panel>
        <Tabs.Panel value="tables" className="flex min-h-0 flex-1 flex-col">
          <BudgetScreen address={`/api${budgetPath(budget)}`} />
        </Tabs.Panel>
        <Tabs.Panel value="findings" className="min-h-0 flex-1 overflow-auto">
          <FindingsTab budget={budget} units={shown.units} loaded={findings} />
        </Tabs.Panel>
        <Tabs.Panel value="steps" className="min-h-0 flex-1 overflow-auto">
          <StepsTab moves={moves.view} />
        </Tabs.Panel>
      </Tabs.Root>
      <ReviewFoot view={shown} moves={moves} onLeave={leave} />
    </div>
  );
}
