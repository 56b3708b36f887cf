'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { budgetPath, reviewPath } from '#components/shell/addresses.ts';
import { Button } from '#components/ui/button.tsx';
import { sendMove } from '#components/workflow/moves-server.ts';
import type { QueueEntry } from '#lib/core/screen/index.ts';
import { type BudgetKey, TRANSITIONS } from '#lib/core/workflow/index.ts';
import { nameOfKey } from './queue-order.ts';

type Outcome = { key: BudgetKey; departmentName: string; message?: string };

type Props = {
  /** Those that may pass together, and of these the chosen ones. */
  acceptable: readonly QueueEntry[];
  batch: readonly QueueEntry[];
  onChoose: (names: readonly string[]) => void;
};

/**
 * Passes several departments on, one after the other, and says of each what became of it. What was done stays told when
 * nothing is left to pass.
 */
export function BatchAcceptance({ acceptable, batch, onChoose }: Props) {
  const router = useRouter();
  const [done, setDone] = useState<readonly Outcome[]>([]);
  const [left, setLeft] = useState(0);
  const accept = async () => {
    const outcomes: Outcome[] = [];
    setDone(outcomes);
    for (const [at, entry] of batch.entries()) {
      setLeft(batch.length - at);
      outcomes.push(await accepted(entry));
      setDone([...outcomes]);
    }
    setLeft(0);
    onChoose([]);
    router.refresh();
  };
  if (acceptable.length + done.length === 0) return null;
  return (
    <section aria-label="批量通过" className="mb-2 border border-line bg-surface px-3 py-2">
      {acceptable.length > 0 && (
        <div className="flex flex-wrap items-center gap-3">
          <p className="mr-auto">{acceptable.length} 个部门没有检查出问题，可以一起通过；有问题的要逐个审核。</p>
          <Choosing acceptable={acceptable} batch={batch} left={left} onChoose={onChoose} onAccept={accept} />
        </div>
      )}
      <div aria-live="polite">
        {done.length > 0 && <Outcomes done={done} onPutAway={left > 0 ? undefined : () => setDone([])} />}
      </div>
    </section>
  );
}

/** Choosing all or none, and passing on what is chosen: asked once more, for it cannot be taken back by one step. */
function Choosing(props: Props & { left: number; onAccept: () => Promise<void> }) {
  const { acceptable, batch, left, onChoose, onAccept } = props;
  const [asked, setAsked] = useState(false);
  const move = moveName(batch[0] ?? acceptable[0]);
  const all = acceptable.length === batch.length;
  if (asked && batch.length > 0 && left === 0)
    return (
      <>
        <span>
          选中的 {batch.length} 个部门都“{move}”？
        </span>
        <Button look="quiet" onClick={() => setAsked(false)}>
          取消
        </Button>
        <Button
          look="primary"
          autoFocus
          onClick={() => {
            setAsked(false);
            void onAccept();
          }}
        >
          确认
        </Button>
      </>
    );
  return (
    <>
      <Button
        look="quiet"
        disabled={left > 0}
        onClick={() => onChoose(all ? [] : acceptable.map(({ key }) => nameOfKey(key)))}
      >
        {all ? '全部不选' : '全选'}
      </Button>
      <Button look="primary" disabled={batch.length === 0 || left > 0} onClick={() => setAsked(true)}>
        {left > 0 ? `正在办理，还有 ${left} 个` : `${move}（${batch.length} 个部门）`}
      </Button>
    </>
  );
}

/** What became of each; one that was refused leads to its review. */
function Outcomes({ done, onPutAway }: { done: readonly Outcome[]; onPutAway: (() => void) | undefined }) {
  const passed = done.filter(({ message }) => message === undefined).length;
  return (
    <div className="flex items-start gap-3 pt-2 text-grid">
      <div className="mr-auto min-w-0">
        <p>
          已通过 {passed} 个部门{passed < done.length && `，${done.length - passed} 个没有通过`}
        </p>
        <ul>
          {done.map(({ key, departmentName, message }) => (
            <li key={nameOfKey(key)} className={message === undefined ? 'text-done' : 'text-danger'}>
              {message === undefined ? (
                `${departmentName}：已通过`
              ) : (
                <>
                  <Link href={reviewPath(key)} prefetch={false} className="underline underline-offset-4">
                    {departmentName}
                  </Link>
                  ：{message}
                </>
              )}
            </li>
          ))}
        </ul>
      </div>
      {onPutAway !== undefined && (
        <Button look="quiet" onClick={onPutAway}>
          知道了
        </Button>
      )}
    </div>
  );
}

async function accepted({ key, departmentName, accept }: QueueEntry): Promise<Outcome> {
  const outcome: Outcome = { key, departmentName };
  if (accept === undefined) return { ...outcome, message: '要逐个审核' };
  const answer = await sendMove(`/api${budgetPath(key)}`, { move: accept });
  return answer.ok ? outcome : { ...outcome, message: answer.refused.message };
}

function moveName(entry: QueueEntry | undefined): string {
  return TRANSITIONS.find(({ move }) => move === entry?.accept)?.name ?? '通过';
}
