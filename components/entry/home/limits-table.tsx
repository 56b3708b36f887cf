'use client';

import { useLiveValue } from '#components/live/use-live.ts';
import { ScrollingBox } from '#components/ui/scrolling-box.tsx';
import { CATEGORIES, FUNDS } from '#lib/core/ledger/index.ts';
import type { LimitUse } from '#lib/core/totals/index.ts';
import { useEntry } from '../use-entry.ts';
import { AmountCell } from './amount-cell.tsx';

function Line({ label, use, strong = false }: { label: string; use: LimitUse; strong?: boolean }) {
  return (
    <tr className={strong ? 'font-medium' : ''}>
      <th scope="row" className="border-b border-line px-2 py-1.5 text-left font-normal">
        {label}
      </th>
      <AmountCell amount={use.limit} />
      <AmountCell amount={use.used} />
      <AmountCell amount={use.left} />
    </tr>
  );
}

/** 控制数: what was given down, what of it is used, what is left; by unit, fund and category, and by project. */
export function LimitsTable() {
  const limits = useLiveValue((state) => state.totals?.limits);
  const { view, store } = useEntry();
  if (limits === undefined) return <p className="text-muted">正在计算…</p>;
  if (limits.units.length + limits.projects.length === 0)
    return <p className="text-muted">财政局还没有下达控制数。下达以后，这里列出用了多少、还剩多少。</p>;
  const unitName = (code: string | undefined) =>
    code === undefined ? '全部门' : (view.units.find((unit) => unit.code === code)?.name ?? code);
  const projectName = (code: string) =>
    view.units
      .flatMap((unit) => store({ form: 'projects', owner: unit.code }).list('projects'))
      .find(({ cells }) => cells.code === code)?.cells.name ?? code;
  return (
    <ScrollingBox label="控制数余表">
      <table className="w-full text-grid">
        <caption className="sr-only">控制数使用情况</caption>
        <thead>
          <tr className="text-muted">
            {['范围', '控制数', '已用', '余'].map((head, index) => (
              <th
                key={head}
                scope="col"
                className={`border-b border-line px-2 py-1 font-medium ${index === 0 ? 'text-left' : 'text-right'}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {limits.units.map((use) => {
            const scope = [
              unitName(use.unit),
              use.fund === undefined ? '' : FUNDS[use.fund].name,
              use.category === undefined ? '' : CATEGORIES[use.category].name,
            ].filter(Boolean);
            return <Line key={scope.join()} label={scope.join(' · ')} use={use} />;
          })}
          {limits.projects.map((use) => (
            <Line key={use.project} label={projectName(use.project)} use={use} />
          ))}
          {limits.total !== undefined && <Line label="合计" use={limits.total} strong />}
        </tbody>
      </table>
    </ScrollingBox>
  );
}
