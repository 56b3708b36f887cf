'use client';

import type { CSSProperties } from 'react';
import { alignOf } from './cell-view.ts';
import type { GridColumn } from './grid-column.ts';
import type { GridSettings } from './grid-settings.ts';

/** Sticky place of a frozen cell; nothing for the others. */
export function frozenStyle({ settings, column }: { settings: GridSettings; column: number }): CSSProperties {
  const { frozen, lefts } = settings.layout;
  return column < frozen ? { left: lefts[column] } : {};
}

/** Looks of a frozen cell: over the others, with a line where what scrolls begins. */
export function frozenLook({ settings, column }: { settings: GridSettings; column: number }): string {
  const { frozen } = settings.layout;
  if (column >= frozen) return '';
  return column === frozen - 1 ? 'sticky z-3 border-r-line-strong' : 'sticky z-3';
}

const HEAD =
  'flex items-center border-r border-b border-line bg-sunken px-2 py-1 leading-tight font-medium whitespace-pre-wrap break-words';
const SIDE = { left: 'justify-start text-left', right: 'justify-end text-right', center: 'justify-center text-center' };

/** The head of a grid: wrapped labels with their units, and heads over several columns. It stays in sight. */
export function GridHead({ settings }: { settings: GridSettings }) {
  const { columns, layout } = settings;
  const spans = headSpans(columns);
  const rows = spans.length > 0 ? 2 : 1;
  return (
    <div
      role="rowgroup"
      data-head=""
      className="sticky top-0 z-5 grid border-t border-line bg-sunken print:static"
      style={{ gridTemplateColumns: layout.template }}
    >
      {rows === 2 && (
        <div role="row" aria-rowindex={1} className="contents">
          {spans.map(({ label, from, count }) => (
            <div
              key={from}
              role="columnheader"
              aria-colindex={from + 2}
              aria-colspan={count}
              className={`${HEAD} justify-center`}
              style={{ gridRow: 1, gridColumn: `${from + 2} / span ${count}` }}
            >
              {label}
            </div>
          ))}
        </div>
      )}
      <div role="row" aria-rowindex={rows} className="contents">
        <div
          role="columnheader"
          aria-colindex={1}
          className={`${HEAD} sticky left-0 z-3 border-l`}
          style={{ gridRow: `1 / span ${rows}`, gridColumn: 1 }}
        >
          <span className="sr-only">行号</span>
        </div>
        {columns.map((column, index) => (
          <div
            key={column.field}
            role="columnheader"
            aria-colindex={index + 2}
            className={`${HEAD} ${SIDE[alignOf(column)]} ${frozenLook({ settings, column: index })}`}
            style={{
              gridColumn: index + 2,
              gridRow: rows === 2 && column.headGroup !== undefined ? 2 : `1 / span ${rows}`,
              ...frozenStyle({ settings, column: index }),
            }}
          >
            {headLabel({ column, settings })}
          </div>
        ))}
      </div>
    </div>
  );
}

function headLabel({ column, settings }: { column: GridColumn; settings: GridSettings }): string {
  const unit = column.kind === 'amount' ? settings.measure : column.measure;
  return unit === undefined ? column.label : `${column.label}（${unit}）`;
}

function headSpans(columns: readonly GridColumn[]): { label: string; from: number; count: number }[] {
  const spans: { label: string; from: number; count: number }[] = [];
  for (const [index, { headGroup }] of columns.entries()) {
    const last = spans.at(-1);
    if (headGroup === undefined) continue;
    if (last?.label === headGroup && last.from + last.count === index) last.count += 1;
    else spans.push({ label: headGroup, from: index, count: 1 });
  }
  return spans;
}

/** How many lines of the grid its head is, for the numbering of rows. */
export function headLines(columns: readonly GridColumn[]): number {
  return columns.some(({ headGroup }) => headGroup !== undefined) ? 2 : 1;
}
