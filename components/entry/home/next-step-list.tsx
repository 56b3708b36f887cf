'use client';

import { ArrowRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { formDefinition, mayFill } from '#lib/core/forms/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';
import { useEntryFocus } from '../entry-focus.tsx';
import { useFormTitles } from '../form-titles.ts';
import { useOpenReport } from '../open-report.ts';
import { PROGRESS } from '../rail/state-mark.tsx';
import { useEntry } from '../use-entry.ts';
import type { ProgressCount } from './form-progress.ts';
import type { NextStep } from './next-steps.ts';

function Step({ children, action, onGo }: { children: ReactNode; action: string; onGo: () => void }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2">
      <span className="min-w-0 flex-1 basis-64">{children}</span>
      <Button onClick={onGo}>
        {action}
        <ArrowRight size={14} aria-hidden="true" />
      </Button>
    </li>
  );
}

/** 下一步: what is most pressing, each with a way to its place. */
export function NextStepList({ steps, onStart }: { steps: readonly NextStep[]; onStart: () => void }) {
  const { goTo } = useEntryFocus();
  const { view } = useEntry();
  const openReport = useOpenReport();
  const go = (step: NextStep) => {
    if (step.kind === 'start') onStart();
    else if (step.kind === 'read' || step.kind === 'wait') openReport();
    else if (step.kind === 'mend') goTo(step.place);
    else goTo(step.kind === 'fill' && step.place !== undefined ? step.place : step.form);
  };
  return (
    <ol className="max-w-2xl">
      {steps.map((step) => (
        <Step
          key={step.kind === 'fill' ? `fill ${step.progress}` : step.kind}
          action={actionOf({ step, view })}
          onGo={() => go(step)}
        >
          <StepWords step={step} />
        </Step>
      ))}
    </ol>
  );
}

const ACTIONS: Record<NextStep['kind'], string> = {
  start: '从上年结转编制',
  prior: '去读取',
  mend: '去修改',
  fill: '去填写',
  confirm: '去确认',
  read: '看报告',
  wait: '看报告',
};

/** What the way to a step says; where others fill the form, it is only to be looked at. */
function actionOf({ step, view }: { step: NextStep; view: DraftView }): string {
  const key =
    step.kind === 'mend'
      ? step.place
      : step.kind === 'fill' || step.kind === 'confirm' || step.kind === 'prior'
        ? step.form
        : undefined;
  const others =
    key !== undefined && !mayFill({ editable: view.editable, definition: formDefinition({ id: key.form }) });
  return others ? '去查看' : ACTIONS[step.kind];
}

/** How many forms are not complete: `有误 1 张，填写中 2 张`. */
function countWords(count: ProgressCount): string {
  return (['wrong', 'filling', 'empty'] as const)
    .filter((state) => count[state] > 0)
    .map((state) => `${PROGRESS[state].word} ${count[state]} 张`)
    .join('，');
}

function StepWords({ step }: { step: NextStep }): ReactNode {
  const { titleOf } = useFormTitles();
  switch (step.kind) {
    case 'start':
      return '还没有填任何表。可以把上年的预算带过来，再逐项核对。';
    case 'prior':
      return '上年预算不在本系统里。可以从上年公开的报告读取上年预算数，逐项核对后填入。';
    case 'mend':
      return (
        <>
          <span className="text-danger">有误</span> {titleOf(step.place)}：{step.message}
          {step.more > 0 && <span className="text-muted">（还有 {step.more} 条阻断提交的问题）</span>}
        </>
      );
    case 'fill':
      return (
        <>
          <span className="text-muted">{step.progress === 'empty' ? '还没填' : '填到一半'}</span> {titleOf(step.form)}
          {step.missing === undefined ? null : <span className="text-muted">（还差 {step.missing} 处）</span>}
        </>
      );
    case 'confirm':
      return (
        <>
          <span className="text-warning">上年带来</span> {titleOf(step.form)} 有 {step.values} 处等您确认
          {step.more > 0 && <span className="text-muted">（别的表还有 {step.more} 处）</span>}
        </>
      );
    case 'read':
      return '各表都填完了，没有阻断提交的问题。请通读报告。';
    case 'wait':
      return (
        <>
          {step.alone && '部门的表都填完了，没有阻断提交的问题。'}还有 {step.units.length} 个单位的表没填完：
          <ul>
            {step.units.map(({ code, name, count }) => (
              <li key={code} className="flex flex-wrap gap-x-2">
                <span>
                  <span className="figures">{code}</span> {name}
                </span>
                <span className="whitespace-nowrap text-muted">{countWords(count)}</span>
              </li>
            ))}
          </ul>
        </>
      );
  }
}
