import Link from 'next/link';
import { useState } from 'react';
import { budgetPath } from '#components/shell/addresses.ts';
import { Button } from '#components/ui/button.tsx';
import type { YearDepartment, YearView } from '#lib/core/screen/index.ts';
import { STATES } from '#lib/core/workflow/index.ts';
import { DepartmentPreview } from './department-preview.tsx';
import { type OpeningRun, useOpeningRun } from './opening-run.ts';
import type { YearServer } from './year-server.ts';

const CELL = 'border-b border-line px-2 py-1.5 text-left align-top font-normal';
const HEADS = ['部门', '业务科室', '单位', '上年项目', '本年预算'];

/** A department whose budget can be opened from last year's. */
function isDue({ budget, lastYear }: YearDepartment): boolean {
  return budget === undefined && lastYear !== undefined;
}

function unitsText({ lastYear, budget }: YearDepartment): string {
  if (budget !== undefined) return `${budget.units} 个`;
  if (lastYear === undefined) return '';
  const { stay, added, retired } = lastYear.units;
  const changed = [
    added.length > 0 ? `新增 ${added.length}` : '',
    retired.length > 0 ? `撤销 ${retired.length}` : '',
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

type Props = { view: YearView; server: YearServer; onEnd: () => void };

/** 各部门的预算: what each starts from, and opening all of them or those that are chosen. */
export function YearDepartments({ view, server, onEnd }: Props) {
  const run = useOpeningRun({ server, onEnd });
  const due = view.departments.filter(isDue).map(({ code }) => code);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = due.filter((code) => !left.has(code));
  const begun = view.departments.filter(({ budget }) => budget !== undefined).length;
  const open = view.settings !== undefined;
  const leave = (codes: readonly string[], out: boolean) =>
    setLeft((known) => new Set(out ? [...known, ...codes] : [...known].filter((code) => !codes.includes(code))));
  return (
    <section aria-labelledby="departments" className="flex flex-col gap-2 border-t border-line-strong pt-3">
      <div className="flex flex-wrap items-center gap-3">
        <h2 id="departments" className="mr-auto font-medium">
          各部门预算
          <span className="figures ml-3 font-normal text-muted">
            共 {view.departments.length} 个部门，已开始 {begun}，可从上年新建 {due.length}
          </span>
        </h2>
        {run.current === undefined ? (
          <Button
            look={open ? 'primary' : 'plain'}
            disabled={!open || chosen.length === 0}
            onClick={() => run.start(chosen)}
          >
            新建 {chosen.length} 个部门的预算
          </Button>
        ) : (
          <Running run={run} />
        )}
      </div>
      {!open && due.length > 0 && (
        <p className="text-muted">先开启年度，再新建。下面是每个部门将从上年沿用的内容，可以逐个查看。</p>
      )}
      <div className="overflow-x-auto">
        <table className="w-full text-grid">
          <thead>
            <tr>
              <th scope="col" className={`${CELL} w-8`}>
                <input
                  type="checkbox"
                  aria-label="全选可新建的部门"
                  checked={due.length > 0 && chosen.length === due.length}
                  disabled={due.length === 0 || run.current !== undefined}
                  onChange={(event) => leave(due, !event.target.checked)}
                />
              </th>
              {HEADS.map((head) => (
                <th key={head} scope="col" className={`${CELL} font-medium whitespace-nowrap text-muted`}>
                  {head}
                </th>
              ))}
              <th scope="col" className={CELL}>
                <span className="sr-only">查看</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {view.departments.map((department) => (
              <Line
                key={department.code}
                view={view}
                server={server}
                run={run}
                department={department}
                chosen={chosen.includes(department.code)}
                onChoose={(on) => leave([department.code], !on)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Running({ run }: { run: OpeningRun }) {
  return (
    <div className="flex items-center gap-3" role="status">
      <progress value={run.done} max={run.total} aria-label="新建进度" className="w-32 accent-accent" />
      <span className="figures whitespace-nowrap">
        {run.done} / {run.total}
      </span>
      <Button onClick={run.stop}>停下</Button>
      <span className="text-muted max-md:hidden">已建的都保留，停下或离开后可以接着建</span>
    </div>
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

function Line({ view, server, run, department, chosen, onChoose }: LineProps) {
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
        <td className={CELL}>{section.name}</td>
        <td className={`${CELL} figures whitespace-nowrap`}>{unitsText(department)}</td>
        <td className={`${CELL} figures`}>{lastYear?.projects ?? ''}</td>
        <td className={CELL}>
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
