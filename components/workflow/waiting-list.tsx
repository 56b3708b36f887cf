import Link from 'next/link';
import { stateLine } from '#components/budget/state-line.ts';
import { budgetPath } from '#components/shell/addresses.ts';
import type { Waiting } from '#lib/core/screen/index.ts';
import { DueLine } from './due-line.tsx';

function Line({ item }: { item: Waiting }) {
  const { key, unit, unitName, departmentName, move, due, returned, openComments } = item;
  return (
    <li className="border-b border-line py-2">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <Link href={budgetPath(key)} className="text-accent underline underline-offset-4">
          {key.year} 年 {unitName || departmentName}
        </Link>
        {unit !== '' && <span className="figures text-muted">{unit}</span>}
        <span className="text-muted">{stateLine(item)}</span>
        <span>待{move}</span>
        {openComments > 0 && <span className="text-warning">{openComments} 条批注待答复</span>}
        {due !== undefined && <DueLine due={due} />}
      </div>
      {returned !== undefined && (
        <p className="pt-1">
          <span className="text-danger">已退回</span>（{returned.by}）：{returned.reason}
        </p>
      )}
    </li>
  );
}

/** 待我处理: each with where it is, why it came back, what is open in it and until when. */
export function WaitingList({ items }: { items: readonly Waiting[] }) {
  if (items.length === 0)
    return <p className="py-2 text-muted">现在没有等您办理的预算。轮到您时会列在这里，也会发消息。</p>;
  return (
    <ul>
      {items.map((item) => (
        <Line key={`${budgetPath(item.key)} ${item.unit} ${item.move}`} item={item} />
      ))}
    </ul>
  );
}
