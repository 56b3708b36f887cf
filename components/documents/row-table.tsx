'use client';

import { Plus, Trash2 } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import type { FormStore } from '#components/draft/form-store.ts';
import { Button } from '#components/ui/button.tsx';
import { type FormRow, formName } from '#lib/core/forms/index.ts';
import { DocumentField } from './document-field.tsx';
import { asksForNext, focusSameField } from './enter-key.ts';
import { useFocusOn } from './ordered-texts.tsx';
import { insertAll, newRows, removeRow } from './row-changes.ts';

/** A column of a short list: its field, its width as a grid track, its head where it is not the field's own. */
export type RowColumn = { field: string; track: string; head?: string };

/**
 * A short list inside a document: a line of fields a row, one under the other on a phone. Enter goes to the next row and
 * adds one behind the last. `name` is what a row is called.
 */
export function RowTable(props: {
  store: FormStore;
  section: string;
  rows: readonly FormRow[];
  columns: readonly RowColumn[];
  name: string;
  newCells: Readonly<Record<string, string>>;
  /** What stands behind the fields of a row. */
  after?: (row: FormRow) => ReactNode;
  /** Said where there are no rows. */
  empty: string;
}) {
  const { store, section, rows, columns, name } = props;
  const list = useRef<HTMLElement>(null);
  const [fresh, setFresh] = useState<string>();
  useFocusOn({ list, row: fresh });
  const still = store.readOnly !== undefined;
  const fields = store.definition.sections.find(({ id }) => id === section)?.fields ?? [];
  const headOf = ({ field, head }: RowColumn) => head ?? fields.find(({ id }) => id === field)?.label ?? '';
  const tracks = { '--tracks': [...columns.map(({ track }) => track), '2rem'].join(' ') } as CSSProperties;

  function add() {
    const made = newRows(store, { section, cells: [props.newCells] });
    store.apply(insertAll(made), `新增${name}`);
    setFresh(made[0]?.id);
  }
  function onKeyDown(event: KeyboardEvent, row: FormRow) {
    if (still || !asksForNext(event)) return;
    event.preventDefault();
    const next = rows[rows.indexOf(row) + 1];
    if (next === undefined) add();
    else focusSameField(event.target as HTMLElement, next.id);
  }

  return (
    <div data-form={formName(store.key)} className="@container">
      {rows.length === 0 ? (
        <p className="py-1 text-muted">{props.empty}</p>
      ) : (
        <div
          aria-hidden="true"
          style={tracks}
          className="hidden gap-x-2 border-b border-line py-1 text-muted @2xl:grid @2xl:grid-cols-(--tracks)"
        >
          {columns.map((column) => (
            <span key={column.field}>{headOf(column)}</span>
          ))}
        </div>
      )}
      <ul ref={list as React.RefObject<HTMLUListElement | null>}>
        {rows.map((row, index) => (
          <li
            key={row.id}
            data-sortable={row.id}
            onKeyDown={(event) => onKeyDown(event, row)}
            className="border-b border-line py-1"
          >
            <div style={tracks} className="grid grid-cols-1 items-start gap-x-2 gap-y-1 @2xl:grid-cols-(--tracks)">
              {columns.map((column) => (
                <div key={column.field} className="min-w-0">
                  <span aria-hidden="true" className="text-grid text-muted @2xl:hidden">
                    {headOf(column)}
                  </span>
                  <DocumentField store={store} row={row.id} field={column.field} look="cell" />
                </div>
              ))}
              {still ? null : (
                <button
                  type="button"
                  aria-label={`删除第 ${index + 1} 行${name}`}
                  title="删除，可用 Ctrl+Z 撤销"
                  className="flex size-8 items-center justify-center justify-self-end text-muted hover:text-danger"
                  onClick={() => store.apply(removeRow(store, { row: store.row(row.id) ?? row }), `删除${name}`)}
                >
                  <Trash2 aria-hidden="true" size={16} />
                </button>
              )}
            </div>
            {props.after?.(row)}
          </li>
        ))}
      </ul>
      {still ? null : (
        <Button look="quiet" className="mt-1 px-2" onClick={add}>
          <Plus aria-hidden="true" size={16} />
          新增{name}
        </Button>
      )}
    </div>
  );
}
