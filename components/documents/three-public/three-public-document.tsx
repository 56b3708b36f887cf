'use client';

import { useMemo } from 'react';
import { useDraftView } from '#components/draft/draft-hooks.ts';
import { useCell } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { amountText } from '#components/entry/amount-text.ts';
import { useEntryMeasure } from '#components/entry/use-entry-choices.ts';
import { directionWarning } from '#lib/core/forms/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';
import { yearPair } from '#lib/core/totals/index.ts';
import { DirectionNote } from '../direction-note.tsx';
import { DocumentField } from '../document-field.tsx';
import { DocumentSection } from '../document-section.tsx';
import { useSettled } from '../use-settled.ts';
import { generalLines, type ThreePublicAmounts, threePublicAmounts } from './unit-amounts.ts';
import { useThreePublicLines } from './use-unit-lines.ts';

type Line = { id: string; label: string; reason?: string; part?: true; of: (amounts: ThreePublicAmounts) => number };

const LINES: readonly Line[] = [
  { id: 'abroad', label: '因公出国（境）费', reason: 'abroad', of: (amounts) => amounts.abroad },
  {
    id: 'vehicles',
    label: '公务用车购置及运行费',
    reason: 'vehicles',
    of: (amounts) => amounts['vehicles.purchase'] + amounts['vehicles.operation'],
  },
  { id: 'purchase', label: '购置费', part: true, of: (amounts) => amounts['vehicles.purchase'] },
  { id: 'operation', label: '运行费', part: true, of: (amounts) => amounts['vehicles.operation'] },
  { id: 'reception', label: '公务接待费', reason: 'reception', of: (amounts) => amounts.reception },
];

/** “三公”经费 of a unit: what its expenditure comes to beside last year, and why it changed. */
export function ThreePublicDocument({ store }: { store: FormStore }) {
  const { lastYear } = useDraftView();
  const lines = useThreePublicLines();
  const unit = store.key.owner;
  const now = useMemo(() => lines && threePublicAmounts({ lines, unit }), [lines, unit]);
  const before = useMemo(
    () => lastYear && threePublicAmounts({ lines: generalLines(lastYear.lines), unit }),
    [lastYear, unit],
  );
  return (
    <DocumentSection id="reasons" title="金额和变化原因" hint="金额取自支出明细，这里只写原因">
      <div className="hidden gap-x-4 border-b border-line py-1 text-muted @3xl:grid @3xl:grid-cols-[12rem_8rem_8rem_8rem_1fr]">
        <span>项目</span>
        <span className="text-right">本年</span>
        <span className="text-right">{lastYear === undefined ? '上年' : `${lastYear.fiscalYear}年`}</span>
        <span className="text-right">增减</span>
        <span>增减变化原因</span>
      </div>
      {LINES.map((line) => (
        <AmountLine
          key={line.id}
          store={store}
          line={line}
          now={now && fen(line.of(now))}
          before={before && fen(line.of(before))}
        />
      ))}
      {lastYear === undefined ? <p className="mt-2 text-muted">系统里没有上年预算，只列本年金额。</p> : null}
    </DocumentSection>
  );
}

function AmountLine(props: { store: FormStore; line: Line; now: Fen | undefined; before: Fen | undefined }) {
  const { store, line, now, before } = props;
  const [measure] = useEntryMeasure();
  const pair =
    now === undefined || before === undefined
      ? undefined
      : yearPair({ id: line.id, label: line.label, current: now, previous: before });
  const text = (amount: Fen | undefined) => (amount === undefined ? '—' : amountText({ amount, measure }));
  return (
    <div className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1 border-b border-line py-2 @3xl:grid-cols-[12rem_8rem_8rem_8rem_1fr]">
      <span className={line.part ? 'pl-4 text-muted' : ''}>{line.label}</span>
      <Amount label="本年">{text(now)}</Amount>
      <Amount label="上年" tone="text-muted">
        {text(before)}
      </Amount>
      <Amount label="增减" tone={pair !== undefined && pair.change < 0 ? 'text-danger' : ''}>
        {pair === undefined ? '—' : text(pair.change)}
        {pair === undefined || pair.percent === undefined || pair.change === 0 ? null : (
          <span className="block text-grid">{pair.percent}%</span>
        )}
      </Amount>
      {line.reason === undefined ? (
        <span className="@max-3xl:hidden" />
      ) : (
        <div className="col-span-2 @3xl:col-span-1 [&_div[aria-hidden]]:min-h-8">
          <DocumentField store={store} row="reasons" field={line.reason} look="cell" />
          <Warning store={store} field={line.reason} change={pair?.change} />
        </div>
      )}
    </div>
  );
}

/** Beside each other in columns; on a phone each amount has its own label before it. */
function Amount({ label, tone = '', children }: { label: string; tone?: string; children: React.ReactNode }) {
  return (
    <span className={`figures text-right @max-3xl:col-start-2 ${tone}`}>
      <span aria-hidden="true" className="mr-2 text-muted @3xl:hidden">
        {label}
      </span>
      {children}
    </span>
  );
}

function Warning({ store, field, change }: { store: FormStore; field: string; change: number | undefined }) {
  const [reason] = useCell(store, 'reasons', field);
  const settled = useSettled(reason);
  const warning = change === undefined ? undefined : directionWarning({ reason: settled, change });
  return <DirectionNote warning={warning} />;
}
