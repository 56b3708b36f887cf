'use client';

import { useId } from 'react';
import type { PriorChoice, PriorFigure } from '#lib/core/entry/index.ts';
import {
  formatPackageAmount,
  formatWanyuan,
  formatYuan,
  parseAmount,
  separateThousands,
} from '#lib/core/money/index.ts';
import { useEntryMeasure } from '../use-entry-choices.ts';

const SURE: Record<PriorFigure['sure'], { words: string; tone: string }> = {
  agreed: { words: '有两处以上写的一样', tone: 'text-done' },
  alone: { words: '只有一处', tone: 'text-muted' },
  doubtful: { words: '存疑', tone: 'text-warning' },
};
const FIELDS: Readonly<Record<string, string>> = { total: '支出合计', general: '其中一般公共预算' };

/** One figure of a report: what it says and where, what the form says, how sure it is. */
export function PriorLine(props: { choice: PriorChoice; ticked: boolean; onTick: (ticks: boolean) => void }) {
  const { choice, ticked, onTick } = props;
  const { figure, stands, same } = choice;
  const amountText = useAmountText();
  const id = useId();
  const sure = SURE[figure.sure];
  const name = figure.section === 'functions' ? `${figure.label} ${FIELDS[figure.field]}` : figure.label;
  const differs = stands.trim() !== '' && !same;
  return (
    <li className="grid grid-cols-[1rem_1fr] gap-x-2 border-b border-line py-1.5 md:grid-cols-[1rem_1fr_9rem_9rem]">
      <input
        type="checkbox"
        className="mt-0.5 size-4 accent-accent"
        checked={ticked}
        disabled={same}
        id={id}
        aria-describedby={`${id}-more`}
        onChange={(event) => onTick(event.target.checked)}
      />
      <label htmlFor={id} className="min-w-0">
        {name}
      </label>
      <span className="figures max-md:col-start-2 md:text-right">
        <span className="text-muted md:sr-only">报告：</span>
        {amountText(formatPackageAmount(figure.amount))}
      </span>
      <span className={`figures max-md:col-start-2 md:text-right ${differs ? 'text-warning' : 'text-muted'}`}>
        {stands.trim() === '' ? '表里没填' : same ? '表里相同' : `表里 ${amountText(stands)}`}
      </span>
      <span id={`${id}-more`} className="col-[2/-1] text-grid text-muted">
        <span className={sure.tone}>{sure.words}</span>
        {figure.doubts.map((doubt) => (
          <span key={doubt} className="text-warning">
            ：{doubt}
          </span>
        ))}{' '}
        · {figure.sources[0].where} · “{figure.sources[0].quote}”
        {figure.remark !== undefined && <span className="block text-warning">{figure.remark}</span>}
      </span>
    </li>
  );
}

/** An amount of 元 as the form shows amounts now; an expression as it stands. */
function useAmountText(): (text: string) => string {
  const [measure] = useEntryMeasure();
  return (text) => {
    const amount = parseAmount(text);
    if (!amount.ok) return text;
    return measure === '元' ? formatYuan(amount.value) : `${separateThousands(formatWanyuan(amount.value))} 万元`;
  };
}
