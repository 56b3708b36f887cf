'use client';

import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { editedText } from '#lib/core/expression/index.ts';
import type { FormRow } from '#lib/core/forms/index.ts';
import { changesOf } from './cell-changes.ts';
import { choicesOf } from './cell-view.ts';
import type { CellView, GridColumn } from './grid-column.ts';
import type { GridModel } from './grid-model.ts';
import type { GridSettings } from './grid-settings.ts';
import { readCell } from './read-cell.ts';
import { readOnceArrived } from './typed-code.ts';

type FieldProps = {
  grid: GridModel;
  settings: GridSettings;
  row: FormRow;
  column: GridColumn;
  /** What the grid shows of it. */
  view: CellView;
  id: string;
  /** Whether a note about it stands below, and whether that is an error. */
  noted: boolean;
  invalid: boolean;
};

const BOX =
  'w-full rounded-sm border border-line-strong bg-surface px-2 min-h-8 aria-invalid:border-danger aria-invalid:bg-danger-soft';

/** One cell as a plain field with the same rules. */
export function ListField(props: FieldProps): ReactNode {
  const { row, column, id, noted, invalid } = props;
  const text = row.cells[column.field] ?? '';
  const choices = choicesOf(column);
  const described = { id, 'aria-describedby': noted ? `${id}-note` : undefined, 'aria-invalid': invalid || undefined };
  if (choices.length > 0)
    return (
      <select {...described} className={BOX} value={text} onChange={(event) => write(props, event.target.value)}>
        <option value="">　</option>
        {!choices.some(({ value }) => value === text) && text !== '' && <option value={text}>{text}</option>}
        {choices.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  return <TypedField {...props} described={described} />;
}

/** A field that shows what the grid shows, thousands parted and codes with their names, and opens with what was written. */
function TypedField(props: FieldProps & { described: Record<string, unknown> }) {
  const { grid, settings, column, row, view, described } = props;
  const box = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const opened = useRef('');
  const [picking, setPicking] = useState(false);
  const shown = (row.cells[column.field] ?? '') === '' ? '' : view.text;
  useEffect(() => {
    // What somebody else wrote shows up, but not under the hands of who is writing.
    if (box.current !== null && box.current !== document.activeElement) box.current.value = shown;
  }, [shown]);
  const open = () => {
    const text = (grid.props().store.row(row.id) ?? row).cells[column.field] ?? '';
    opened.current = column.kind === 'amount' ? editedText({ text, unit: settings.measure }) : text;
    if (box.current !== null) box.current.value = opened.current;
  };
  const commit = () => {
    const typed = box.current?.value ?? '';
    if (typed !== opened.current) write(props, typed);
    opened.current = typed;
  };
  const Box = column.kind === 'long-text' ? 'textarea' : 'input';
  return (
    <div className="flex gap-1">
      <Box
        ref={box as RefObject<never>}
        {...described}
        {...(Box === 'input' ? { type: 'text' } : { rows: 3 })}
        autoComplete="off"
        inputMode={column.kind === 'amount' || column.kind === 'decimal' ? 'decimal' : undefined}
        className={`${BOX} ${column.kind === 'amount' ? 'text-right figures' : ''}`}
        defaultValue={shown}
        onFocus={open}
        onBlur={() => {
          commit();
          // Where it was changed, what is drawn then shows it.
          if (box.current !== null) box.current.value = shown;
        }}
        onKeyDown={(event: React.KeyboardEvent) => {
          const composing = event.nativeEvent.isComposing || event.keyCode === 229;
          if (event.key === 'Enter' && Box === 'input' && !composing) commit();
        }}
      />
      {column.picker !== undefined && <Button onClick={() => setPicking(true)}>选择</Button>}
      {picking &&
        box.current !== null &&
        column.picker?.({
          value: row.cells[column.field] ?? '',
          query: '',
          anchor: box.current,
          onPick: (code) => {
            write(props, code);
            setPicking(false);
            box.current?.focus();
            open();
          },
          onClose: () => setPicking(false),
        })}
    </div>
  );
}

/** Keeps what was typed, as the grid does: what cannot be read is kept as it is, and marked. */
function write({ grid, row, column }: FieldProps, typed: string): void {
  const read = readCell({ column, incoming: { text: typed }, row, rules: grid.readingRules() });
  const { store, follow } = grid.props();
  const now = store.row(row.id) ?? row;
  if (readOnceArrived({ grid, row: now, column, typed, before: now.cells[column.field] ?? '' })) return;
  grid.noteBefore({ row: row.id, field: column.field, text: now.cells[column.field] ?? '' });
  const cells = new Map([[column.field, read.ok ? read.value : typed.trim()]]);
  const changes = changesOf({ edits: [{ row: now, cells }], follow });
  if (changes.length > 0) store.apply(changes, `填写${column.label}`);
  if (!read.ok) grid.say(`${column.label}“${typed.trim()}”：${read.error}`);
}
