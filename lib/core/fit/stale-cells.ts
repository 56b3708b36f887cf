import { type BudgetDraft, type FormPlace, type FormRow, markKey, readKey } from '#lib/core/forms/index.ts';

/** A cell that waits to be looked at again, and what was cut that it depends on. */
export type StaleCell = { place: Required<FormPlace>; because: string };

/** Every cell of a draft that depends on a cut amount and that nobody has confirmed or changed since. */
export function staleCells(draft: Pick<BudgetDraft, 'forms'>): StaleCell[] {
  return draft.forms.flatMap(({ form, owner, rows }) =>
    rows.flatMap((row) =>
      Object.entries(row.cells).flatMap(([key, because]): StaleCell[] => {
        const { field, mark } = readKey(key);
        return mark === 'stale' ? [{ place: { form, owner, row: row.id, field }, because }] : [];
      }),
    ),
  );
}

/** What was cut that a cell depends on; nothing where it does not wait. */
export function staleBecause({ row, field }: { row: FormRow; field: string }): string | undefined {
  return row.cells[markKey({ field, mark: 'stale' })];
}

/** What is said of a cell that waits. */
export function staleWords(because: string): string {
  return `${because}已核减，请核对后确认或修改`;
}
