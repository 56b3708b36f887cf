'use client';

import { memo, type ReactNode, useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { flashOnce } from '#components/ui/flash-once.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { amountView } from './cell-view.ts';
import { frozenLook, frozenStyle, headLines } from './grid-head.tsx';
import type { GridLine } from './grid-lines.ts';
import type { GridModel } from './grid-model.ts';
import { type GridSettings, TONES } from './grid-settings.ts';

/** A computed line over the rows that it sums. */
export const GroupLine = memo(function GroupLine(props: {
  grid: GridModel;
  settings: GridSettings;
  group: Extract<GridLine, { kind: 'group' }>;
  line: number;
  top: number;
}) {
  const { grid, settings, group, line, top } = props;
  const rows = () => grid.rows.layout().entries.slice(group.from, group.to);
  return (
    <div
      role="row"
      aria-rowindex={line + headLines(settings.columns) + 1}
      data-from={group.from}
      className="absolute grid font-medium print:static print:break-inside-avoid"
      style={{ top, height: settings.rowHeight, gridTemplateColumns: settings.layout.template }}
    >
      <SumCells
        {...{ grid, settings }}
        label={`${group.group.code === undefined ? '' : `${group.group.code} `}${group.group.label}`}
        indent={group.level}
        line={line}
        onTotal={(field) => grid.props().onTotal?.({ group: group.group.id, field, rows: rows() })}
      />
    </div>
  );
});

/** The sums of everything, at the lower edge, always in sight. */
export const TotalLine = memo(function TotalLine(props: { grid: GridModel; settings: GridSettings; lines: number }) {
  const { grid, settings, lines } = props;
  return (
    <div
      role="row"
      aria-rowindex={lines + headLines(settings.columns) + 1}
      data-total=""
      className="sticky bottom-0 z-5 grid border-t border-line-strong font-semibold print:static print:break-inside-avoid"
      style={{ height: settings.rowHeight, gridTemplateColumns: settings.layout.template }}
    >
      <SumCells
        {...{ grid, settings }}
        label={grid.props().totalLabel ?? '合计'}
        indent={0}
        line={undefined}
        onTotal={(field) => grid.props().onTotal?.({ field, rows: grid.rows.layout().entries })}
      />
    </div>
  );
});

const CELL = 'border-r border-b border-line bg-sunken px-2';
const INDENT = 12;

function SumCells(props: {
  grid: GridModel;
  settings: GridSettings;
  label: string;
  indent: number;
  /** Line of the group; absent for the sum of everything. */
  line: number | undefined;
  onTotal: (field: string) => void;
}) {
  const { grid, settings, label, indent } = props;
  const labelled = Math.max(
    0,
    settings.columns.findIndex(({ field }) => field === (grid.props().groupLabelField ?? settings.columns[0]?.field)),
  );
  // A label may run over the cells behind it that sum nothing, as far as they scroll with it.
  const spans = labelSpan({ settings, from: labelled });
  const lineHeight = `${settings.rowHeight - 1}px`;
  return (
    <>
      <div role="rowheader" aria-colindex={1} className={`${CELL} sticky left-0 z-3 border-l`}>
        <span className="sr-only">{label}</span>
      </div>
      {settings.columns.map(({ field }, index) => {
        if (index > labelled && index < labelled + spans) return null;
        const frozen = frozenLook({ settings, column: index });
        const summed = settings.totals.includes(field);
        const style = { lineHeight, gridColumn: index + 2, ...frozenStyle({ settings, column: index }) };
        if (index === labelled)
          return (
            <div
              key={field}
              role="gridcell"
              aria-colindex={index + 2}
              aria-colspan={spans}
              aria-readonly
              className={`${CELL} truncate ${frozen}`}
              style={{ ...style, gridColumn: `${index + 2} / span ${spans}`, paddingLeft: 8 + indent * INDENT }}
            >
              {label}
            </div>
          );
        return (
          <div
            key={field}
            role="gridcell"
            aria-colindex={index + 2}
            aria-readonly
            className={`${CELL} ${summed ? 'truncate' : ''} text-right ${frozen}`}
            style={style}
          >
            {summed && <Sum {...props} field={field} />}
          </div>
        );
      })}
    </>
  );
}

function Sum(props: {
  grid: GridModel;
  settings: GridSettings;
  label: string;
  field: string;
  /** Line of the group; absent for the sum of everything. */
  line: number | undefined;
  onTotal: (field: string) => void;
}): ReactNode {
  const { grid, settings, label, field, line, onTotal } = props;
  // Each sum listens for itself: the others are not drawn anew.
  const sumNow = useCallback(() => {
    const { groups } = grid.rows.sums();
    return line === undefined ? groups.ofAll(field) : groups.ofGroup({ line, field });
  }, [grid, line, field]);
  const amount = useSyncExternalStore(grid.rows.subscribeSums, sumNow, sumNow);
  const flash = useFlash(amount);
  if (amount === undefined) return '超出范围';
  const view = amountView({ amount, measure: settings.measure });
  const look = view.tone ? TONES[view.tone] : '';
  const figure = (
    <span ref={flash} title={view.title} data-sum={field} className={look}>
      {view.text}
    </span>
  );
  if (grid.props().onTotal === undefined) return figure;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={`${label} ${view.text}，看由哪些行组成`}
      className="hover:underline"
      onClick={() => onTotal(field)}
    >
      {figure}
    </button>
  );
}

/** A sum that changed flashes once. */
function useFlash(amount: Fen | undefined) {
  const element = useRef<HTMLSpanElement>(null);
  const shown = useRef(amount);
  useEffect(() => {
    if (shown.current === amount) return;
    shown.current = amount;
    if (element.current !== null) flashOnce({ element: element.current, colour: '--accent-soft' });
  }, [amount]);
  return element;
}

function labelSpan({ settings, from }: { settings: GridSettings; from: number }): number {
  const { columns, layout, totals } = settings;
  const frozen = from < layout.frozen;
  let spans = 1;
  for (let index = from + 1; index < columns.length; index += 1) {
    if (totals.includes(columns[index]?.field ?? '') || index < layout.frozen !== frozen) break;
    spans += 1;
  }
  return spans;
}
