'use client';

import { Tabs } from '@base-ui/react/tabs';
import { useRouter } from 'next/navigation';
import { useCallback, useState } from 'react';
import { CommentsProvider, useComments } from '#components/comments/comments-context.tsx';
import { openCount } from '#components/comments/threads-at.ts';
import { type Loaded, useJson } from '#components/server/use-json.ts';
import { budgetPath, queuePath, reviewPath } from '#components/shell/addresses.ts';
import { Notice } from '#components/ui/notice.tsx';
import type { ReviewFindings, ReviewView } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { ChangesTab } from './changes-tab.tsx';
import { CommentsTab } from './comments-tab.tsx';
import { FindingsTab } from './findings-tab.tsx';
import { FormsTab } from './forms-tab.tsx';
import { KeyHelp } from './key-help.tsx';
import { neighboursOf } from './queue-order.ts';
import { ReviewFoot } from './review-foot.tsx';
import { StepsTab } from './steps-tab.tsx';
import { TablesTab } from './tables-tab.tsx';
import { useKeys } from './use-keys.ts';
import { type ReviewPlace, type ReviewTab, useReviewAddress } from './use-review-address.ts';
import { type ReviewMoves, useReviewMoves } from './use-review-moves.ts';

const NAMES: Record<ReviewTab, string> = {
  changes: '变动',
  forms: '表单',
  tables: '表格与报告',
  findings: '检查',
  comments: '批注',
  steps: '办理过程',
};

/** Tabs whose parts scroll by themselves. */
const OWN_SCROLL: readonly ReviewTab[] = ['changes', 'forms', 'tables'];
const FIRST_FORM = { form: 'profile', owner: '' } as const;

/** The work on one department's budget: what changed in the middle, everything else a tab away, what may be done below. */
export function ReviewScreen({ budget }: { budget: BudgetKey }) {
  const [edition, setEdition] = useState(0);
  const again = useCallback(() => setEdition((known) => known + 1), []);
  return (
    <CommentsProvider address={`/api${budgetPath(budget)}`} onCut={again}>
      <LoadingReview budget={budget} edition={edition} onChanged={again} />
    </CommentsProvider>
  );
}

/** What differs is asked for again after each move and cut; until the answer is there, the last one stays. */
function LoadingReview({ budget, edition, onChanged }: { budget: BudgetKey; edition: number; onChanged: () => void }) {
  const [place, go] = useReviewAddress();
  const address = `/api${reviewPath(budget)}`;
  const loaded = useJson<ReviewView>(`${address}?${new URLSearchParams({ ...place.base, edition: String(edition) })}`);
  const findings = useJson<ReviewFindings>(
    loaded.state === 'ready' ? `${address}/findings?edition=${edition}` : undefined,
  );
  const moves = useReviewMoves({ address: `/api${budgetPath(budget)}`, onMoved: onChanged });
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
        <h1 className="sr-only">审核</h1>
        正在比较…
      </main>
    );
  return (
    <Review
      {...{ budget, edition, place, go, findings, moves, leave }}
      view={shown}
      busy={loaded.state === 'loading'}
    />
  );
}

type ReviewProps = {
  budget: BudgetKey;
  edition: number;
  view: ReviewView;
  place: ReviewPlace;
  go: ReturnType<typeof useReviewAddress>[1];
  findings: Loaded<ReviewFindings>;
  moves: ReviewMoves;
  leave: (to: 'previous' | 'next') => void;
  /** Something newer is on its way. */
  busy: boolean;
};

function Review({ budget, edition, view, place, go, findings, moves, leave, busy }: ReviewProps) {
  const { view: comments } = useComments();
  const counts: Partial<Record<ReviewTab, number>> = {
    ...(findings.state === 'ready' ? { findings: findings.value.findings.length } : {}),
    ...(comments === undefined ? {} : { comments: openCount(comments.threads) }),
  };
  return (
    <div className="relative flex min-h-0 flex-1 flex-col" aria-busy={busy}>
      <Tabs.Root value={place.tab} onValueChange={(tab) => go({ tab })} className="flex min-h-0 flex-1 flex-col">
        <nav
          aria-label="审核的内容"
          className="flex flex-wrap items-center justify-between gap-1 border-b border-line bg-surface px-2"
        >
          <h1 className="sr-only">
            {view.departmentName} {NAMES[place.tab]}
          </h1>
          <Tabs.List activateOnFocus={false} className="flex flex-wrap items-center gap-1">
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
          </Tabs.List>
          <KeyHelp />
        </nav>
        <main className="flex min-h-0 flex-1 flex-col">
          <Tabs.Panel
            value={place.tab}
            tabIndex={place.tab === 'tables' ? -1 : 0}
            className={`flex min-h-0 flex-1 flex-col -outline-offset-2 ${OWN_SCROLL.includes(place.tab) ? '' : 'overflow-auto'}`}
          >
            {place.tab === 'changes' && <ChangesTab view={view} place={place} onGo={go} />}
            {place.tab === 'forms' && (
              <FormsTab
                view={view}
                edition={edition}
                open={place.form ?? FIRST_FORM}
                onOpen={(form) => go({ tab: 'forms', form })}
              />
            )}
            {place.tab === 'tables' && <TablesTab view={view} edition={edition} />}
            {place.tab === 'findings' && <FindingsTab budget={budget} units={view.units} loaded={findings} />}
            {place.tab === 'comments' && <CommentsTab budget={budget} departmentName={view.departmentName} />}
            {place.tab === 'steps' && <StepsTab moves={moves.view} />}
          </Tabs.Panel>
        </main>
      </Tabs.Root>
      <ReviewFoot view={view} moves={moves} onLeave={leave} />
    </div>
  );
}
