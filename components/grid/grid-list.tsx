'use client';

import { useCallback, useId, useState, useSyncExternalStore } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { FormRow } from '#lib/core/forms/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { amountView, isReadOnly } from './cell-view.ts';
import { deleteRows } from './grid-actions.ts';
import type { GridModel } from './grid-model.ts';
import { type GridSettings, markOf, TONES, viewsOf } from './grid-settings.ts';
import { ListField } from './list-field.tsx';

/** Rows shown at a time. */
const PAGE = 20;

/** The other way into a grid: each row as a group of plain fields, for screen readers, phones and whoever likes it. */
export function GridList({ grid, settings }: { grid: GridModel; settings: GridSettings }) {
  const layout = useSyncExternalStore(grid.rows.subscribeLayout, grid.rows.layout, grid.rows.layout);
  const [wanted, setPage] = useState(() => Math.floor(grid.cursor.selection().active.row / PAGE));
  const pages = Math.max(1, Math.ceil(layout.entries.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  const shown = layout.entries.slice(page * PAGE, (page + 1) * PAGE);
  return (
    <section aria-label={grid.props().label} className="min-h-0 flex-1 overflow-auto max-md:overflow-visible">
      {shown.map((id, index) => (
        <ListedRow key={id} {...{ grid, settings, id }} entry={page * PAGE + index} />
      ))}
      <ListTotals grid={grid} settings={settings} />
      {pages > 1 && (
        <nav aria-label="分页" className="flex items-center gap-2 py-2">
          <Button disabled={page === 0} onClick={() => setPage(page - 1)}>
            上一页
          </Button>
          <span className="figures">
            第 {page + 1} 页，共 {pages} 页
          </span>
          <Button disabled={page === pages - 1} onClick={() => setPage(page + 1)}>
            下一页
          </Button>
        </nav>
      )}
    </section>
  );
}

function ListedRow(props: { grid: GridModel; settings: GridSettings; id: string; entry: number }) {
  const { grid, settings, id, entry } = props;
  const { store, newRow } = grid.props();
  const row = useSyncExternalStore(
    useCallback((heard: () => void) => store.subscribeRow(id, heard), [store, id]),
    () => store.row(id),
    () => store.row(id),
  );
  if (row === undefined) return null;
  const views = viewsOf({ row, settings });
  const open = !settings.readOnly && newRow !== undefined;
  const name = views.map(({ text }) => text).find((text) => text !== '') ?? '空行';
  return (
    <fieldset className="mb-3 min-w-0 border border-line bg-surface px-3 pb-3">
      <legend className="px-1 font-medium">
        第 {entry + 1} 行　{name}
      </legend>
      <div className="grid grid-cols-[repeat(auto-fill,minmax(min(100%,13rem),1fr))] gap-x-4 gap-y-2">
        {settings.columns.map((column, index) => (
          <ListedField
            key={column.field}
            {...{ grid, settings, row, column, index }}
            view={views[index] ?? { text: '' }}
          />
        ))}
      </div>
      {open && (
        <Button look="quiet" className="mt-1 -ml-3" onClick={() => deleteRows(grid, [id])}>
          删除这一行
        </Button>
      )}
    </fieldset>
  );
}

function ListedField(props: {
  grid: GridModel;
  settings: GridSettings;
  row: FormRow;
  column: GridSettings['columns'][number];
  view: ReturnType<typeof viewsOf>[number];
  index: number;
}) {
  const { grid, settings, row, column, index, view } = props;
  const id = useId();
  const mark = markOf({ row, column, index, view, neighbours: [], settings });
  const fixed = settings.readOnly || isReadOnly({ column, row });
  const unit = column.kind === 'amount' ? settings.measure : column.measure;
  const note = [mark.invalid, mark.note].filter(Boolean).join('\n') || undefined;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-muted">
        {column.headGroup === undefined ? '' : `${column.headGroup} · `}
        {column.label}
        {unit === undefined ? '' : `（${unit}）`}
      </label>
      {fixed ? (
        <output
          id={id}
          className={`block min-h-8 py-1 break-words figures ${view.tone ? TONES[view.tone] : ''}`}
          title={view.title}
        >
          {view.text || '—'}
        </output>
      ) : (
        <ListField
          {...{ grid, settings, row, column, view, id }}
          noted={note !== undefined}
          invalid={mark.invalid !== undefined}
        />
      )}
      {note !== undefined && (
        <p
          id={`${id}-note`}
          className={`whitespace-pre-line ${mark.invalid === undefined ? 'text-warning' : 'text-danger'}`}
        >
          {note}
        </p>
      )}
    </div>
  );
}

function ListTotals({ grid, settings }: { grid: GridModel; settings: GridSettings }) {
  const { groups } = useSyncExternalStore(grid.rows.subscribeSums, grid.rows.sums, grid.rows.sums);
  if (settings.totals.length === 0) return null;
  return (
    <dl className="flex flex-wrap md:sticky md:bottom-0 gap-x-6 border-t border-line-strong bg-sunken px-3 py-2 font-semibold">
      {settings.columns
        .filter(({ field }) => settings.totals.includes(field))
        .map(({ field, label }) => (
          <div key={field} className="flex gap-2">
            <dt>
              {grid.props().totalLabel ?? '合计'}
              {settings.totals.length > 1 ? ` · ${label}` : ''}
            </dt>
            <dd className="figures">{sumText({ amount: groups.ofAll(field), measure: settings.measure })}</dd>
          </div>
        ))}
    </dl>
  );
}

function sumText({ amount, measure }: { amount: Fen | undefined; measure: GridSettings['measure'] }): string {
  return amount === undefined ? '超出范围' : `${amountView({ amount, measure }).text} ${measure}`;
}
