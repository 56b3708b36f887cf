'use client';

import { useState } from 'react';
import { useDraft } from '#components/draft/draft-hooks.ts';
import type { DraftStore } from '#components/draft/draft-store.ts';
import { Button } from '#components/ui/button.tsx';
import { fetched } from '#components/ui/fetched.tsx';
import type { FitGap, FitMode } from '#lib/core/fit/index.ts';
import { type Fen, formatYuan } from '#lib/core/money/index.ts';
import { amountText } from '../amount-text.ts';
import { useEntry } from '../use-entry.ts';
import { useEntryMeasure } from '../use-entry-choices.ts';
import { useScopeWords } from './scope-words.ts';
import { useFit } from './use-fit.ts';

const FitDialog = fetched({ load: () => import('./fit-dialog.tsx').then((m) => m.FitDialog), waiting: null });

/** How the last fit of a draft is taken back, as long as its tab is open. */
const stepsToTakeBack = new WeakMap<DraftStore, () => void>();

/** 控制数缺口: what is asked for above the control figures, by project in order of priority, and ways to cut it down. */
export function FitSection() {
  const fit = useFit();
  const draft = useDraft();
  const { view } = useEntry();
  const [mode, setMode] = useState<FitMode>();
  const [, setShown] = useState(0);
  const undo = stepsToTakeBack.get(draft);
  const keep = (takeBack: (() => void) | undefined) => {
    if (takeBack === undefined) stepsToTakeBack.delete(draft);
    else stepsToTakeBack.set(draft, takeBack);
    setShown((count) => count + 1);
  };
  if (fit === undefined || fit.gaps.length === 0)
    return undo === undefined ? null : (
      <p role="status" className="flex flex-wrap items-center gap-3 pb-3">
        已压减到控制数以内。由它决定的内容标为“需要核对”。
        <Button
          onClick={() => {
            undo();
            keep(undefined);
          }}
        >
          撤销压减
        </Button>
      </p>
    );
  return (
    <div className="flex flex-col gap-3 pb-4">
      {fit.gaps.map((gap) => (
        <Gap key={JSON.stringify(gap.scope)} gap={gap} />
      ))}
      {view.editable.includes('unit') && (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setMode('proportional')}>按比例压减</Button>
          <Button onClick={() => setMode('priority')}>按次序压减</Button>
          <span className="self-center text-muted">先看方案，可以逐行改，再填入。次序是项目清单的顺序。</span>
        </div>
      )}
      {mode !== undefined && (
        <FitDialog draft={draft} fit={fit} mode={mode} onClose={() => setMode(undefined)} onApplied={keep} />
      )}
    </div>
  );
}

function Amount({ amount, tone = '' }: { amount: Fen; tone?: string }) {
  const [measure] = useEntryMeasure();
  return (
    <span title={`${formatYuan(amount)} 元`} className={`figures ${tone}`}>
      {amountText({ amount, measure })}
    </span>
  );
}

function Gap({ gap }: { gap: FitGap }) {
  const words = useScopeWords();
  const { scope, limit, used, over, projects } = gap;
  return (
    <section aria-label={`缺口：${words(scope)}`}>
      <p className="flex flex-wrap gap-x-4">
        <span className="font-medium">{words(scope)}</span>
        <span>
          控制数 <Amount amount={limit} />
        </span>
        <span>
          申报 <Amount amount={used} />
        </span>
        <span>
          缺口 <Amount amount={over} tone="font-medium text-danger" />
        </span>
      </p>
      {scope.project === undefined && projects.length > 1 && (
        <ol className="mt-1 max-w-xl list-decimal pl-6 text-grid">
          {projects.map(({ project, name, amount }) => (
            <li key={project} className="marker:text-muted">
              <span className="flex justify-between gap-4 border-b border-line">
                <span className="min-w-0 break-words">{name}</span>
                <Amount amount={amount} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
