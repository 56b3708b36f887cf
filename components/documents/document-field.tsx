'use client';

import { useRow } from '#components/draft/draft-hooks.ts';
import type { FormStore } from '#components/draft/form-store.ts';

/** How a field stands in a document: with its label above, or bare in a table whose heads say what it is. */
export type FieldLook = 'labelled' | 'cell';

export function DocumentField(props: { store: FormStore; row: string; field: string; look?: FieldLook }) {
  const { store, row, field, look = 'labelled' } = props;
  const text = useRow(store, row)?.cells[field] ?? '';
  const definition = store.definition.sections.flatMap(({ fields }) => fields).find(({ id }) => id === field);
  return (
    <label className="flex flex-col gap-1">
      <span className={look === 'cell' ? 'sr-only' : 'text-muted'}>{definition?.label}</span>
      <input
        className="h-8 w-full border border-line bg-surface px-2"
        value={text}
        onChange={(event) =>
          store.apply([{ type: 'set', row, field, from: text, to: event.target.value }], definition?.label ?? field)
        }
      />
    </label>
  );
}
