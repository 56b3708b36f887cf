'use client';

import { useMemo, useState } from 'react';
import { useDraftedForms } from '#components/draft/draft-hooks.ts';
import { helpPath } from '#components/help/help-address.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import { Button } from '#components/ui/button.tsx';
import { useBudgetMoves } from '#components/workflow/budget-moves.tsx';
import { StepHistory } from '#components/workflow/step-history.tsx';
import {
  type BudgetForm,
  type FormKey,
  formDefinition,
  formName,
  formsOfBudget,
  mayFill,
} from '#lib/core/forms/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';
import { DepartmentOver } from '../fit/department-over.tsx';
import { FitSection } from '../fit/fit-section.tsx';
import { MeasureChoice } from '../form-tools.tsx';
import { useOpenReport } from '../open-report.ts';
import { inFillingOrder } from '../rail/form-groups.ts';
import { useEntry } from '../use-entry.ts';
import { BalanceTable } from './balance-table.tsx';
import { useCarriedForms } from './carried-forms.ts';
import { CarryForward, useCanCarry } from './carry-forward.tsx';
import { draftOnScreen } from './draft-of-view.ts';
import { HomeSection } from './home-section.tsx';
import { LimitsTable } from './limits-table.tsx';
import { NextStepList } from './next-step-list.tsx';
import { nextSteps, unfinishedUnits } from './next-steps.ts';
import { ProgressLine } from './progress-line.tsx';
import { YearChart } from './year-chart.tsx';

/** Whether the person fills a form; who fills none, or control figures alone, follows them all. Nobody waits for those. */
function isOwn({ form, view }: { form: FormKey; view: DraftView }): boolean {
  const definition = formDefinition({ id: form.form });
  const followsAll = view.editable.every((each) => each === 'budget-office');
  return form.form !== 'control-figures' && (followsAll || mayFill({ editable: view.editable, definition }));
}

/** The forms of the budget as they are now, in order: those that the person fills, and the units' that others fill. */
function useBudgetForms(): { own: BudgetForm[]; ofUnits: BudgetForm[] } {
  const { view } = useEntry();
  const forms = useDraftedForms();
  return useMemo(() => {
    const all = inFillingOrder(formsOfBudget(draftOnScreen({ view, forms })));
    return {
      own: all.filter((form) => isOwn({ form, view })),
      ofUnits: all.filter((form) => form.unit !== '' && !isOwn({ form, view })),
    };
  }, [view, forms]);
}

/** The home of a budget: what to do next, how far it is, whether it balances, what is left, last year beside this year. */
export function BudgetHome() {
  const { view } = useEntry();
  const { own, ofUnits } = useBudgetForms();
  const states = useLiveValue((state) => state.states);
  const findings = useLiveValue((state) => state.findings);
  const starting = useLiveValue((state) => state.status === 'starting');
  const carried = useCarriedForms();
  const openReport = useOpenReport();
  const canStart = useCanCarry();
  const [carrying, setCarrying] = useState(false);
  const { moves } = useBudgetMoves();
  const turn = moves?.moves.some(({ kind, move }) => kind === 'forward' && move !== 'correct') ?? false;
  const unfinished = unfinishedUnits({ units: view.units, forms: ofUnits, states });
  const steps = nextSteps({
    forms: own,
    states,
    findings,
    carried,
    canStart,
    unfinished,
    hasLastYear: view.lastYear !== undefined,
  });
  const begun = starting || own.some((form) => states[formName(form)] === 'complete');
  return (
    <div className="relative min-h-0 flex-1 overflow-auto">
      <div className="mx-auto grid max-w-6xl gap-x-8 gap-y-6 px-4 pt-3 pb-8 xl:grid-cols-2">
        <header className="flex flex-wrap items-center gap-x-4 gap-y-2 xl:col-span-2">
          <h1 className="mr-auto text-title font-semibold">{view.key.year} 年部门预算</h1>
          <MeasureChoice />
          <Button onClick={() => openReport()}>预算表与报告</Button>
        </header>
        {view.readOnly !== undefined && (
          <p className="text-muted xl:col-span-2">{turn ? '等您办理，见右下角。' : `只能查看：${view.readOnly}`}</p>
        )}
        <HomeSection title="下一步" aside={<CarryForward open={carrying} onOpen={setCarrying} />}>
          {starting ? (
            <p className="text-muted">正在检查各张表…</p>
          ) : (
            <NextStepList steps={steps} onStart={() => setCarrying(true)} />
          )}
          {begun ? null : <FirstTime />}
          {!starting && <ProgressLine forms={own} />}
        </HomeSection>
        <HomeSection title="收支平衡">
          <BalanceTable />
        </HomeSection>
        <div className="xl:col-span-2">
          <HomeSection title="控制数余">
            <DepartmentOver />
            <FitSection />
            <LimitsTable />
          </HomeSection>
        </div>
        <div className="xl:col-span-2">
          <HomeSection title="办理过程">
            {moves === undefined ? <p className="text-muted">正在取…</p> : <StepHistory moves={moves} />}
          </HomeSection>
        </div>
        <div className="xl:col-span-2">
          <HomeSection title="与上年比">
            <YearChart />
          </HomeSection>
        </div>
      </div>
    </div>
  );
}

/** For who has not finished a form yet: the way through all of them. */
function FirstTime() {
  return (
    <p className="max-w-2xl py-2 text-muted">
      第一次填报：按左边从上到下的次序填，填好一张变一个绿点，随填随存，全部填好后点右下角提交。
      <a href={helpPath('start')} className="text-accent underline underline-offset-4">
        怎么填一份预算
      </a>
    </p>
  );
}
