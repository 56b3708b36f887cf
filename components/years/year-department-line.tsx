import Link from 'next/link';
import { useState } from 'react';
import { budgetPath } from '#components/shell/addresses.ts';
import type { YearDepartment, YearView } from '#lib/core/screen/index.ts';
import { STATES } from '#lib/core/workflow/index.ts';
import { DepartmentPreview } from './department-preview.tsx';
import type { OpeningRun } from './opening-run.ts';
import type { YearServer } from './year-server.ts';

/** The look of a cell of the list of departments. */
export const CELL = 'border-b border-line px-2 py-1.5 text-left align-top font-normal';

/** A department whose budget can be opened from last year's. */
export function isDue({ budget, lastYear }: YearDepartment): boolean {
  return budget === undefined && lastYear !== undefined;
}

function unitsText({ lastYear, budget }: YearDepartment): string {
  if (budget !== undefined) return `${budget.units} 个`;
  if (lastYear === undefined) return '';
  const { stay, added, retired } = lastYear.units;
  const changed = [
    added.length > 0 ? `新增 ${added.length}` : '',
    retired.length > 0 ? `停用 ${retired.length}` : '',
  ].filter((words) => words !== '');
  return [`${stay.length + added.length} 个`, ...(changed.length > 0 ? [`（${changed.join('，')}）`] : [])].join('');
}

function Standing({ view, department, run }: { view: YearView; department: YearDepartment; run: OpeningRun }) {
  const { code, budget, lastYear } = department;
  const outcome = run.outcomes.get(code);
  if (run.current === code) return <span>正在新建…</span>;
  if (outcome !== undefined && 'failed' in outcome && budget === undefined)
    return <span className="text-danger">{outcome.failed}</span>;
  if (budget !== undefined)
    return (
      <>
        <Link
          href={budgetPath({ region: view.region, department: code, year: view.year })}
          className="text-accent underline underline-offset-4"
        >
          {STATES[budget.state]}
        </Link>
        <span className="text-muted"> 第 {budget.round} 轮</span>
        {outcome !== undefined && 'made' in outcome && <span className="block text-done">{outcome.made}</span>}
      </>
    );
  if (outcome !== undefined && 'made' in outcome) return <span className="text-done">{outcome.made}</span>;
  if (lastYear !== undefined) return <span className="text-muted">待新建</span>;
  return (
    <>
      <span className="text-muted">没有上年预算，</span>
      <Link href="/budgets/new" className="text-accent underline underline-offset-4">
        单独新建
      </Link>
    </>
  );
}

type LineProps = {
  view: YearView;
  server: YearServer;
  run: OpeningRun;
  department: YearDepartment;
  chosen: boolean;
  onChoose: (on: boolean) => void;
};

/** A department of the list, with what opening it would make. */
export function YearDepartmentLine({ view, server, run, department, chosen, onChoose }: LineProps) {
  const [shown, setShown] = useState(false);
  const { code, name, section, lastYear } = department;
  return (
    <>
      <tr className="hover:bg-accent-soft">
        <td className={CELL}>
          {isDue(department) && (
            <input
              type="checkbox"
              aria-label={`新建${name}的预算`}
              checked={chosen}
              disabled={run.current !== undefined}
              onChange={(event) => onChoose(event.target.checked)}
            />
          )}
        </td>
        <th scope="row" className={`${CELL} min-w-40`}>
          {name} <span className="figures text-muted">{code}</span>
        </th>
        <td className={`${CELL} min-w-24`}>{section.name}</td>
        <td className={`${CELL} figures whitespace-nowrap`}>{unitsText(department)}</td>
        <td className={`${CELL} figures`}>{lastYear?.projects ?? ''}</td>
        <td className={`${CELL} min-w-36`}>
          <Standing view={view} department={department} run={run} />
        </td>
        <td className={`${CELL} text-right`}>
          {isDue(department) && (
            <button
              type="button"
              aria-expanded={shown}
              aria-label={`${shown ? '收起' : '查看'}${name}将沿用的内容`}
              onClick={() => setShown(!shown)}
              className="whitespace-nowrap text-accent underline underline-offset-4"
            >
              {shown ? '收起' : '查看'}
            </button>
          )}
        </td>
      </tr>
      {shown && (
        <tr>
          <td />
          <td colSpan={6} className="border-b border-line bg-sunken px-3 py-2">
            <DepartmentPreview server={server} department={code} />
          </td>
        </tr>
      )}
    </>
  );
}
