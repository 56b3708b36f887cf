'use client';

import { useCallback } from 'react';
import { BudgetScreen } from '#components/budget/budget-screen.tsx';
import { LineActsContext } from '#components/budget/line-acts.ts';
import { fen } from '#lib/core/money/index.ts';
import type { ExplainedLine, ReviewView } from '#lib/core/screen/index.ts';
import type { ChangeTarget } from './change-dialogs.tsx';
import { LineButtons } from './line-buttons.tsx';
import { useActing } from './use-acting.tsx';

const NOWHERE = { current: null };

/** Tables, sentences and report; the lines behind a figure can be remarked on and cut where they are read. */
export function TablesTab({ view: { key, departmentName, sums }, edition }: { view: ReviewView; edition: number }) {
  const whole: ChangeTarget = { words: `${departmentName}的整份预算`, amount: sums.total };
  const { dialogs, onAct, mayCut } = useActing({ box: NOWHERE, lines: '[data-line]', whole });
  const acts = useCallback(
    (line: ExplainedLine) => <LineButtons budget={key} target={targetOf(line)} onAct={onAct} mayCut={mayCut} />,
    [key, onAct, mayCut],
  );
  return (
    <LineActsContext value={acts}>
      <BudgetScreen key={edition} budget={key} within />
      {dialogs}
    </LineActsContext>
  );
}

/** Purchases and income are lines of their own forms; what is spent can be cut. */
function targetOf({ place, project, economic, source, amount }: ExplainedLine): ChangeTarget {
  const words = [project?.name, economic?.name].filter((name) => name !== undefined).join(' · ');
  return {
    words: words === '' ? source : words,
    amount: fen(amount),
    cuttable: project !== undefined,
    ...(place === undefined ? {} : { place }),
  };
}
