'use client';

import { GripVertical, Link2Off, Trash2 } from 'lucide-react';
import type { ClipboardEvent, KeyboardEvent, ReactNode } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import type { FormRow } from '#lib/core/forms/index.ts';
import { DocumentField } from '../document-field.tsx';
import { rowColumns } from './indicator-columns.ts';
import { LevelChoice } from './level-choice.tsx';

/** An indicator that is read from a project: which one, and how to come there. */
export type ReadFrom = { link: ReactNode; lost: boolean };

/** One indicator: a line of fields where there is room, a block of them on a phone. */
export function IndicatorRow(props: {
  store: FormStore;
  /** As it is shown: with the project's cells where it is read from there. */
  row: FormRow;
  number: number;
  years: readonly number[];
  readFrom?: ReadFrom | undefined;
  look: string;
  handle: Record<string, unknown>;
  onKeyDown: (event: KeyboardEvent) => void;
  onPaste: (event: ClipboardEvent) => void;
  onCut: () => void;
  onRemove: () => void;
}) {
  const { store, row, number, years, readFrom } = props;
  const still = store.readOnly !== undefined;
  const text = (field: string) => <span className="block py-1.5 whitespace-pre-wrap">{row.cells[field] ?? ''}</span>;
  const cell = (field: string) =>
    readFrom === undefined ? <DocumentField store={store} row={row.id} field={field} look="cell" /> : text(field);
  return (
    <li
      data-sortable={row.id}
      onKeyDown={props.onKeyDown}
      onPaste={props.onPaste}
      className={`border-y border-transparent border-t-line ${props.look}`}
    >
      <div className={`grid items-start gap-x-1 ${rowColumns(years.length)}`}>
        {still ? (
          <span className="figures py-1.5 text-right text-muted">{number}</span>
        ) : (
          <button
            type="button"
            {...props.handle}
            tabIndex={-1}
            aria-label={`第 ${number} 个指标，按 Alt+↑、Alt+↓ 调整顺序`}
            title="拖动，或按 Alt+↑ Alt+↓"
            className="flex h-8 cursor-grab touch-none items-center justify-end text-muted"
          >
            <GripVertical aria-hidden="true" size={14} />
          </button>
        )}
        <Labelled label="二级指标">
          {still || readFrom !== undefined ? text('level2') : <LevelChoice store={store} row={row} />}
        </Labelled>
        <Labelled label="三级指标">
          {cell('name')}
          {readFrom === undefined ? null : (
            <span className="block pb-1 text-grid text-muted">
              {readFrom.lost ? <span className="text-danger">引用的指标已删除</span> : <>引自 {readFrom.link}</>}
            </span>
          )}
        </Labelled>
        {years.map((year) => (
          <Labelled key={year} label={`${year}年`}>
            {cell(`previous.${year}`)}
          </Labelled>
        ))}
        <Labelled label="指标值">{cell('value')}</Labelled>
        <Labelled label="绩效标准">{cell('basis')}</Labelled>
        {still ? null : (
          <span className="flex">
            {readFrom === undefined ? null : (
              <IconButton
                label={`断开第 ${number} 个指标的引用`}
                title="断开引用，改为本表自己的指标"
                onClick={props.onCut}
              >
                <Link2Off aria-hidden="true" size={16} />
              </IconButton>
            )}
            <IconButton label={`删除第 ${number} 个指标`} title="删除，可用 Ctrl+Z 撤销" onClick={props.onRemove}>
              <Trash2 aria-hidden="true" size={16} />
            </IconButton>
          </span>
        )}
      </div>
    </li>
  );
}

/** A field with its label above it where there is no head of columns over it. */
function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0 @max-4xl:first-of-type:col-start-2">
      <span aria-hidden="true" className="text-grid text-muted @4xl:hidden">
        {label}
      </span>
      {children}
    </div>
  );
}

function IconButton(props: { label: string; title: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.title}
      onClick={props.onClick}
      className="flex size-8 shrink-0 items-center justify-center text-muted hover:text-danger"
    >
      {props.children}
    </button>
  );
}
