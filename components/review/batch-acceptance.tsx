'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { budgetPath } from '#components/shell/addresses.ts';
import { Button } from '#components/ui/button.tsx';
import { sendMove } from '#components/workflow/moves-server.ts';
import type { QueueEntry } from '#lib/core/screen/index.ts';
import { TRANSITIONS } from '#lib/core/workflow/index.ts';
import { nameOfKey } from './queue-order.ts';

type Outcome = { name: string; departmentName: string; message?: string };

type Props = {
  /** Those that may pass together, and of these the chosen ones. */
  acceptable: readonly QueueEntry[];
  batch: readonly QueueEntry[];
  onChoose: (names: readonly string[]) => void;
};

/** Passes several departments on, one after the other, and says of each what became of it. */
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
  const all = acceptable.length === batch.length;
  return (
    <section aria-label="批量通过" className="mb-2 border border-line bg-surface px-3 py-2">
      <div className="flex flex-wrap items-center gap-3">
        <p className="mr-auto">{acceptable.length} 个部门没有检查出问题，可以一起通过；有问题的要逐个审核。</p>
        <Button
          look="quiet"
          disabled={left > 0}
          onClick={() => onChoose(all ? [] : acceptable.map(({ key }) => nameOfKey(key)))}
        >
          {all ? '全部不选' : '全选'}
        </Button>
        <Button look="primary" disabled={batch.length === 0 || left > 0} onClick={() => void accept()}>
          {left > 0 ? `正在办理，还有 ${left} 个` : `${moveName(batch[0] ?? acceptable[0])}（${batch.length} 个部门）`}
        </Button>
      </div>
      {done.length > 0 && (
        <ul aria-live="polite" className="pt-2 text-grid">
          {done.map(({ name, departmentName, message }) => (
            <li key={name} className={message === undefined ? 'text-done' : 'text-danger'}>
              {departmentName}：{message ?? '已通过'}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

async function accepted({ key, departmentName, accept }: QueueEntry): Promise<Outcome> {
  const outcome: Outcome = { name: nameOfKey(key), departmentName };
  if (accept === undefined) return { ...outcome, message: '要逐个审核' };
  const answer = await sendMove(`/api${budgetPath(key)}`, { move: accept });
  return answer.ok ? outcome : { ...outcome, message: answer.refused.message };
}

function moveName(entry: QueueEntry | undefined): string {
  return TRANSITIONS.find(({ move }) => move === entry?.accept)?.name ?? '通过';
}
