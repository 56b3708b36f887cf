import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { YearView } from '#lib/core/screen/index.ts';
import { type OpeningRun, useOpeningRun } from './opening-run.ts';
import { CELL, isDue, YearDepartmentLine } from './year-department-line.tsx';
import type { YearServer } from './year-server.ts';

const HEADS = ['部门', '业务科室', '单位', '上年项目', '本年预算'];

type Props = { view: YearView; server: YearServer; onEnd: () => void };

/** 各部门的预算: what each starts from, and opening all of them or those that are chosen. */
export function YearDepartments({ view, server, onEnd }: Props) {
  const run = useOpeningRun({ server, onEnd });
  const made = (code: string) => 'made' in (run.outcomes.get(code) ?? {});
  const due = view.departments.filter((one) => isDue(one) && !made(one.code)).map(({ code }) => code);
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
      <div className="relative overflow-x-auto">
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
              <YearDepartmentLine
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
