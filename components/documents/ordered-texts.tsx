'use client';

import { ArrowUpDown, Plus, Trash2 } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useList } from '#components/draft/form-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';
import { Button } from '#components/ui/button.tsx';
import { DocumentField } from './document-field.tsx';
import { itemsOf } from './lines.ts';
import { insertAll, moveRow, newRows, removeRow, setCells } from './row-changes.ts';
import { useReorder } from './use-reorder.ts';

/**
 * An ordered list of texts, one a row, numbered as it stands: added, removed, dragged and moved by Alt+↑ and Alt+↓.
 * A paste of several lines makes an item of each. `name` is what one of them is called.
 */
export function OrderedTexts(props: { store: FormStore; section: string; field: string; name: string }) {
  const { store, section, field, name } = props;
  const rows = useList(store, section);
  const [fresh, setFresh] = useState<string>();
  const { list, handle, onKeyDown, said, dragged, mark } = useReorder({
    rows,
    onMove: (row, to) => store.apply(moveRow({ shown: store.list(section), row, to }), `移动${name}`),
  });
  useFocusOn({ list, row: fresh });

  function add(after: string | undefined, texts: readonly string[]) {
    const made = newRows(store, {
      section,
      ...(after === undefined ? {} : { after }),
      cells: texts.map((text) => ({ [field]: text })),
    });
    store.apply(insertAll(made), `新增${name}`);
    setFresh(made.at(-1)?.id);
  }

  function paste(event: ClipboardEvent, row: string) {
    const items = itemsOf(event.clipboardData.getData('text/plain'));
    const there = store.row(row);
    if (items.length < 2 || there === undefined || store.readOnly !== undefined) return;
    event.preventDefault();
    const empty = (there.cells[field] ?? '').trim() === '';
    const [first, ...rest] = items as [string, ...string[]];
    const made = newRows(store, {
      section,
      after: row,
      cells: (empty ? rest : items).map((text) => ({ [field]: text })),
    });
    const filled = empty ? setCells({ row: there, cells: { [field]: first } }) : [];
    store.apply([...filled, ...insertAll(made)], `粘贴 ${items.length} 条${name}`);
    setFresh(made.at(-1)?.id);
  }

  function onRowKey(event: KeyboardEvent, row: string) {
    onKeyDown(event, row);
    if (event.defaultPrevented || store.readOnly !== undefined) return;
    if (event.key === 'Enter' && event.ctrlKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      add(row, ['']);
    }
  }

  if (store.readOnly !== undefined)
    return rows.length === 0 ? (
      <p className="text-muted">未填写</p>
    ) : (
      <ol className="list-decimal space-y-1 pl-8">
        {rows.map((row) => (
          <li key={row.id} className="whitespace-pre-wrap">
            {row.cells[field]}
          </li>
        ))}
      </ol>
    );
  return (
    <>
      <ol ref={list as React.RefObject<HTMLOListElement | null>}>
        {rows.map((row, index) => (
          <li
            key={row.id}
            data-sortable={row.id}
            onKeyDown={(event) => onRowKey(event, row.id)}
            onPaste={(event) => paste(event, row.id)}
            className={`flex items-start gap-1 border-y-2 border-transparent ${dragged === row.id ? 'opacity-50' : ''} ${edgeClass(mark, row.id)}`}
          >
            <button
              type="button"
              {...handle(row.id)}
              aria-label={`第 ${index + 1} 条，拖动或按 Alt+↑、Alt+↓ 调整顺序`}
              title="拖动，或按 Alt+↑ Alt+↓"
              className="flex h-8 w-10 shrink-0 cursor-grab touch-none items-center justify-end gap-1 text-muted"
            >
              <ArrowUpDown aria-hidden="true" size={14} />
              <span className="figures">{index + 1}</span>
            </button>
            <div className="min-w-0 flex-1 [&_div[aria-hidden]]:min-h-8">
              <DocumentField store={store} row={row.id} field={field} look="cell" />
            </div>
            <button
              type="button"
              aria-label={`删除第 ${index + 1} 条`}
              title="删除，可用 Ctrl+Z 撤销"
              className="flex size-8 shrink-0 items-center justify-center text-muted hover:text-danger"
              onClick={() => store.apply(removeRow(store, { row }), `删除${name}`)}
            >
              <Trash2 aria-hidden="true" size={16} />
            </button>
          </li>
        ))}
      </ol>
      <Button look="quiet" className="mt-1 ml-8" onClick={() => add(rows.at(-1)?.id, [''])}>
        <Plus aria-hidden="true" size={16} />
        加一条{name}
      </Button>
      <output className="sr-only">{said}</output>
    </>
  );
}

/** The line that shows where a dragged row would go. */
export function edgeClass(mark: { row: string; edge: 'above' | 'below' } | undefined, row: string): string {
  if (mark?.row !== row) return '';
  return mark.edge === 'above' ? 'border-t-accent' : 'border-b-accent';
}

/** Puts the caret into a row that was just made. */
export function useFocusOn(input: { list: React.RefObject<HTMLElement | null>; row: string | undefined }): void {
  const { list, row } = input;
  const done = useRef<string>(undefined);
  useEffect(() => {
    if (row === undefined || done.current === row) return;
    done.current = row;
    const element = list.current?.querySelector<HTMLElement>(
      `[data-sortable="${CSS.escape(row)}"] :is(input, textarea)`,
    );
    element?.focus();
  }, [list, row]);
}
