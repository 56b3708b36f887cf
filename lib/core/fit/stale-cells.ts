import {
  type BudgetDraft,
  type FormId,
  type FormPlace,
  type FormRow,
  formDefinition,
  formName,
  markKey,
  readKey,
} from '#lib/core/forms/index.ts';

/** Cells of one form that wait to be looked at again after a cut. `id` stays the same while any does. */
export type StaleFinding = {
  id: string;
  form: FormId;
  message: string;
  /** Where they are, in the form's order; never empty. */
  places: readonly FormPlace[];
};

/** What was cut that a cell depends on; nothing where it does not wait. */
export function staleBecause({ row, field }: { row: Pick<FormRow, 'cells'>; field: string }): string | undefined {
  return row.cells[markKey({ field, mark: 'stale' })];
}

/** What is said of a cell that waits. */
export function staleWords(because: string): string {
  return `${because}已核减，请核对后确认或修改`;
}

/**
 * What waits to be looked at again, one finding a form: nobody gives twenty reasons for one cut. It may stand where a
 * reason is given.
 */
export function staleFindings({ forms, template }: Pick<BudgetDraft, 'forms' | 'template'>): StaleFinding[] {
  return forms.flatMap(({ form, owner, rows }): StaleFinding[] => {
    const cells = rows.flatMap((row) =>
      staleFields(row).map(({ field, because }) => ({ row: row.id, field, because })),
    );
    const [first] = cells;
    if (first === undefined) return [];
    const causes = [...new Set(cells.map(({ because }) => because))];
    const { label } = formDefinition({ id: form, template });
    const cause = causes.length === 1 ? first.because : `${first.because}等 ${causes.length} 处`;
    return [
      {
        id: `STALE ${formName({ form, owner })}`,
        form,
        message: `${cause}已核减，“${label}”有 ${cells.length} 处需要核对，请确认或修改`,
        places: cells.map(({ row, field }) => ({ form, owner, row, field })),
      },
    ];
  });
}

function staleFields({ cells }: FormRow): { field: string; because: string }[] {
  return Object.entries(cells).flatMap(([key, because]) => {
    const { field, mark } = readKey(key);
    return mark === 'stale' ? [{ field, because }] : [];
  });
}
