import Link from 'next/link';
import { budgetPath } from '#components/shell/addresses.ts';
import { DueLine } from '#components/workflow/due-line.tsx';
import { ITEM_STATES, type ItemState } from '#lib/core/publication/index.ts';
import { type PublicationView, releasePath } from '#lib/core/screen/index.ts';
import type { BudgetKey, StateId } from '#lib/core/workflow/index.ts';
import { STATE_TONES } from './state-tones.ts';

/** What comes next, by where the budget stands. */
function nextStep(state: StateId): string {
  switch (state) {
    case 'approved':
      return '部门财务办理“准备公开”后，可以修改部门概况和增减变化原因；须改正的改好以后才能确认公开稿。';
    case 'publication-review':
      return '须改正的改好以后，部门财务确认公开稿，再由预算科发布；须说明的在确认时逐条写理由。';
    case 'published':
      return '已经公开。发现错误时办理“更正”，改好后重新确认和发布，原来的版本保留。';
    default:
      return '预算批复以后才公开。这里是按现在填报的内容审查的结果。';
  }
}

/** How the review stands as a whole, until when there is time, and what comes next. */
export function PublicationStanding({ budget, view }: { budget: BudgetKey; view: PublicationView }) {
  const { items, clock, state, version } = view;
  const counts = (Object.keys(ITEM_STATES) as ItemState[]).map((id) => ({
    id,
    count: items.filter((item) => item.state === id).length,
  }));
  return (
    <>
      <p className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {counts.map(
          ({ id, count }) =>
            count > 0 && (
              <span key={id} className={STATE_TONES[id]}>
                {ITEM_STATES[id]} <span className="figures">{count}</span>
              </span>
            ),
        )}
        {clock !== undefined && (
          <span>
            {clock.approvedOn} 批复，最迟 {clock.dueOn} 公开：
            <DueLine due={{ round: 0, level: 'publication', dueOn: clock.dueOn, daysLeft: clock.daysLeft }} />
          </span>
        )}
      </p>
      <p className="mt-1 text-muted">
        {nextStep(state)}
        <Link href={budgetPath(budget)} className="ml-2 text-accent underline underline-offset-4">
          去办理
        </Link>
        {version > 0 && (
          <a href={releasePath(budget)} className="ml-2 text-accent underline underline-offset-4">
            已公开的第 {version} 版
          </a>
        )}
      </p>
    </>
  );
}
