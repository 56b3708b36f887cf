'use client';

import type { FormStore } from '#components/draft/form-store.ts';
import type { GridGroup } from '#components/grid/grid-column.ts';
import type { FormRow } from '#lib/core/forms/index.ts';
import { useEntry } from '../use-entry.ts';
import { type Codes, useCodes } from './codes.tsx';

/** The computed 类 rows that lines stand under by their economic code. */
export function economicGroup(codes: Codes): (row: FormRow) => readonly GridGroup[] {
  return (row) => {
    const code = (row.cells.economic ?? '').slice(0, 3);
    if (!/^\d{3}$/.test(code)) return [];
    const name = codes.nameOf('economic', code);
    // Until the names have come a code is called by itself, which stands before it already.
    return [{ id: code, code, label: name === code ? '' : name, order: code }];
  };
}

/** The codes of the open budget's year, for the grids of a form. */
export function useBudgetCodes(store: FormStore): Codes {
  return useCodes({ year: useEntry().view.key.year, store });
}
