'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { MovesView, StepView } from '#lib/core/screen/index.ts';
import { ROLES } from '#lib/core/workflow/index.ts';

/** How many of the latest steps are shown at first. */
const SHOWN = 8;

const AT = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Asia/Shanghai' });

function Overruled({ overruled }: Pick<StepView, 'overruled'>) {
  if (overruled.length === 0) return null;
  return (
    <details className="w-full pt-1 text-grid">
      <summary className="cursor-pointer text-warning">保留了 {overruled.length} 条提示，各有理由</summary>
      <ul className="pl-4">
        {overruled.map(({ message, reason }) => (
          <li key={message} className="py-1">
            {message}
            <span className="block text-muted">理由：{reason}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Line({ step, nameOf }: { step: StepView; nameOf: (unit: string) => string }) {
  const units = step.units.map(nameOf).join('、');
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-b border-line py-1.5">
      <time dateTime={step.at} className="figures text-muted">
        {AT.format(new Date(step.at))}
      </time>
      <span className="font-medium">{step.name}</span>
      {step.unit !== '' && <span>{nameOf(step.unit)}</span>}
      {units !== '' && <span>{units}</span>}
      <span className="text-muted">
        {step.by.name === ROLES[step.by.role].name ? step.by.name : `${step.by.name}（${ROLES[step.by.role].name}）`}
      </span>
      {step.reason !== '' && <span className="w-full">理由：{step.reason}</span>}
      <Overruled overruled={step.overruled} />
    </li>
  );
}

/** 办理过程: every step of the budget, the newest first: who, when, what, and why. */
export function StepHistory({ moves }: { moves: Pick<MovesView, 'steps' | 'units'> }) {
  const [whole, setWhole] = useState(false);
  const { steps, units } = moves;
  if (steps.length === 0) return <p className="text-muted">还没有提交过。提交、退回、审核、批复都会记在这里。</p>;
  const nameOf = (unit: string) => units.find(({ code }) => code === unit)?.name ?? unit;
  const shown = steps.toReversed().slice(0, whole ? undefined : SHOWN);
  return (
    <>
      <ol>
        {shown.map((step) => (
          <Line key={step.sequence} step={step} nameOf={nameOf} />
        ))}
      </ol>
      {shown.length < steps.length && (
        <Button look="quiet" onClick={() => setWhole(true)}>
          显示全部 {steps.length} 步
        </Button>
      )}
    </>
  );
}
