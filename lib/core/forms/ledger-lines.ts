import type { Classification } from '#lib/core/classification/index.ts';
import type { DraftForm } from './budget-draft.ts';
import { formName } from './definition.ts';
import { type LedgerRow, ledgerRowsOf } from './ledger-rows.ts';
import { listedProjects } from './listed-projects.ts';

/** A valid expenditure line; `id` names the form and the row that it came from. */
export type LedgerLine = Omit<LedgerRow, 'row'> & { id: string };

/**
 * The expenditure lines that forms say, by id. Lines count only under a project that their own unit lists, so a unit's
 * list of projects must be among the forms wherever one of its lines is.
 */
export function ledgerLinesOf(input: {
  forms: readonly DraftForm[];
  classification: Classification;
}): Map<string, LedgerLine> {
  const { forms, classification } = input;
  const projects = new Map(
    forms.flatMap((form) =>
      form.form === 'projects' ? [[form.unit, listedProjects(form, classification)] as const] : [],
    ),
  );
  return new Map(
    forms.flatMap((form) => {
      const categoryOf = (code: string) => projects.get(form.unit)?.get(code);
      return ledgerRowsOf(form, { categoryOf, classification }).map(({ row, ...line }) => {
        const id = `${formName(form)}/${row}`;
        return [id, { id, ...line }] as const;
      });
    }),
  );
}
