import Link from 'next/link';
import { stateLine } from '#components/budget/state-line.ts';
import { queuePath } from '#components/shell/addresses.ts';
import type { Waiting } from '#lib/core/screen/index.ts';

/** 待我处理 of who has a whole section or region: how many departments wait for which step, and how many are late. */
export function WaitingSums({ items }: { items: readonly Waiting[] }) {
  if (items.length === 0)
    return <p className="py-2 text-muted">现在没有等您审核的部门。部门上报后会列在这里，也会发消息。</p>;
  const groups = Map.groupBy(items, ({ key, round, state, move }) => `${key.year} ${round} ${state} ${move}`);
  return (
    <ul>
      {[...groups].map(([id, [first, ...others]]) => {
        if (first === undefined) return null;
        const late = [first, ...others].filter(({ due }) => due !== undefined && due.daysLeft < 0).length;
        return (
          <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-2">
            <Link href={queuePath(first.key.year)} className="text-accent underline underline-offset-4">
              {first.key.year} 年 <span className="figures font-medium">{others.length + 1}</span> 个部门待{first.move}
            </Link>
            <span className="text-muted">{stateLine(first)}</span>
            {late > 0 && <span className="text-danger">逾期 {late} 个</span>}
          </li>
        );
      })}
    </ul>
  );
}
