'use client';

import { useMemo } from 'react';
import { useCell } from '#components/draft/draft-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { useLiveValue } from '#components/live/use-live.ts';
import { directionWarning } from '#lib/core/forms/index.ts';
import { DocumentField } from '../document-field.tsx';
import { Sentence } from '../sentence.tsx';
import { type StatedChange, signOf, statedChange } from '../stated-change.ts';
import { useSettled } from '../use-settled.ts';
import type { Reason } from './reasons.ts';

/** One reason: what changed and by how much, the reason, and the sentence that it makes. */
export function ReasonLine({
  store,
  reason,
  children,
}: {
  store: FormStore;
  reason: Reason;
  children?: React.ReactNode;
}) {
  const report = useLiveValue((state) => state.report);
  const [text] = useCell(store, 'explanations', reason.field);
  const settled = useSettled(text);
  const stated = useMemo(
    () => report && statedChange({ blocks: Object.values(report.blocks), id: reason.change, figures: reason.figures }),
    [report, reason],
  );
  const warning = stated && directionWarning({ reason: settled, change: signOf(stated) });
  return (
    <div className="grid grid-cols-1 gap-x-6 gap-y-1 border-t border-line py-2 first:border-t-0 @3xl:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="min-w-0">
        <DocumentField store={store} row="explanations" field={reason.field} />
        {warning === undefined ? null : (
          <p role="status" className="mt-1 text-warning">
            {warningText(warning)}
          </p>
        )}
        {children}
      </div>
      <div className="min-w-0">
        <ChangeText stated={stated} waiting={report === undefined} />
        {stated === undefined ? null : <Sentence segments={stated.sentence} />}
      </div>
    </div>
  );
}

const DIRECTIONS = { up: '增加', down: '减少', flat: '持平', new: '新增' } as const;

function ChangeText({ stated, waiting }: { stated: StatedChange | undefined; waiting: boolean }) {
  if (waiting) return <p className="text-muted">正在计算…</p>;
  if (stated === undefined) return <p className="text-muted">公开文本没有这一句，可以不填</p>;
  const { direction, amount, percent, measure } = stated;
  return (
    <p className="figures mb-1 flex flex-wrap gap-x-3">
      <span className="text-muted">比上年</span>
      <span className={direction === 'down' ? 'text-danger' : ''}>
        {DIRECTIONS[direction]} {amount === undefined ? '' : `${direction === 'down' ? '-' : ''}${amount} ${measure}`}
      </span>
      {percent === undefined ? null : (
        <span className={direction === 'down' ? 'text-danger' : ''}>
          {direction === 'down' ? '-' : ''}
          {percent}%
        </span>
      )}
    </p>
  );
}

function warningText({ word, actual }: { word: string; actual: 'up' | 'down' | 'flat' }): string {
  if (actual === 'flat') return `与上年持平，原因里却写“${word}”，请核对`;
  return `数字${actual === 'up' ? '增加' : '减少'}，原因里却写“${word}”，请核对`;
}
