import type { WorkbookUpload } from '#lib/core/entry/index.ts';
import { compactChanges } from '#lib/core/forms/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import { compareList } from './compare-list.ts';
import { type Comparison, peopleText, setChanges } from './comparison.ts';
import { enteredText } from './entered-text.ts';
import type { ReadBook, ReadSheet } from './read-workbook.ts';
import { sheetPlans } from './sheet-plans.ts';
import { type SheetPlan, VALUE, type WorkbookForm, type WorkbookIdentity } from './workbook-form.ts';

/** A template of another form, unit or year: `theirs` is whose it is. */
export type OtherTemplate = { code: 'OTHER_TEMPLATE'; differs: keyof WorkbookIdentity; theirs: WorkbookIdentity };

/** Parts of the form that the file does not have, by their labels. */
type SectionsLost = { code: 'SECTIONS_LOST'; sections: readonly string[] };

/** Why a template is not compared with a form. */
export type CompareRefusal = OtherTemplate | SectionsLost;

/**
 * What a filled template would change in the form as it stands now. Nothing of the form is touched.
 * @param input.newId gives new rows their ids
 */
export function compareWorkbook(input: {
  form: WorkbookForm;
  book: ReadBook;
  newId: () => string;
}): Result<WorkbookUpload, CompareRefusal> {
  const { form, book, newId } = input;
  const keys = ['form', 'year', 'region', 'department', 'owner'] as const;
  const differs = keys.find((key) => book.identity[key] !== form.identity[key]);
  if (differs !== undefined) return refuse({ code: 'OTHER_TEMPLATE', differs, theirs: book.identity });
  const found: Comparison = { changes: [], differences: [], errors: [], absent: [] };
  const plans = sheetPlans(form);
  const lost = plans.filter(({ section }) => !book.sheets.some((sheet) => sheet.section === section.id));
  if (lost.length > 0) return refuse({ code: 'SECTIONS_LOST', sections: lost.map(({ name }) => name) });
  /** Ids of rows by the numbers under which other sheets name them, new ones included. */
  const numbered = new Map<string, ReadonlyMap<string, string>>();
  for (const plan of plans) {
    const sheet = book.sheets.find(({ section }) => section === plan.section.id);
    if (sheet === undefined) continue;
    if (plan.section.shape === 'record') compareRecord({ form, plan, sheet, found });
    else numbered.set(plan.section.id, compareList({ form, plan, plans, sheet, found, numbered, newId }));
  }
  return ok({ ...found, changes: compactChanges(found.changes) });
}

function compareRecord(input: { form: WorkbookForm; plan: SheetPlan; sheet: ReadSheet; found: Comparison }): void {
  const { form, plan, sheet, found } = input;
  const { id } = plan.section;
  const cells = form.rows.find((row) => row.section === id)?.cells ?? {};
  for (const line of sheet.rows) {
    const field = plan.fields.find((one) => one.id === line.id);
    if (field === undefined) continue;
    const current = cells[field.id] ?? '';
    const read = line.cells[VALUE];
    const entered = enteredText({ field, codes: form.codes, raw: read?.value, current });
    if (!entered.ok) found.errors.push({ sheet: sheet.name, cell: read?.cell ?? '', message: entered.error });
    else if (entered.value !== current) {
      found.changes.push(...setChanges({ row: id, cells, field, to: entered.value }));
      found.differences.push({
        row: plan.section.label,
        field: field.label,
        before: peopleText({ form, field, text: current }),
        after: peopleText({ form, field, text: entered.value }),
      });
    }
  }
}
