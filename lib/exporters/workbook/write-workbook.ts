import { bookBytes, newBook } from '../book.ts';
import { writeInstructions } from './instruction-sheet.ts';
import { writeList } from './list-sheet.ts';
import { choiceLists } from './lists.ts';
import { writeRecord } from './record-sheet.ts';
import { sheetPlans } from './sheet-plans.ts';
import { IDENTITY_SHEET, type WorkbookForm } from './workbook-form.ts';

/** Version of the template's layout: one of another version is refused. */
export const TEMPLATE_VERSION = 1;

/**
 * A form as an .xlsx to be filled away from the product: a sheet a section, with what has been entered, last year's
 * values, lists to choose from, and how to fill it.
 */
export async function writeWorkbook(form: WorkbookForm): Promise<Uint8Array> {
  const book = newBook();
  writeInstructions({ book, form });
  const plans = sheetPlans(form);
  const lists = choiceLists({ form, plans });
  for (const plan of plans) {
    if (plan.section.shape === 'record') writeRecord({ book, form, plan, lists });
    else writeList({ book, form, plan, plans, lists });
  }
  lists.write(book);
  const identity = book.addWorksheet(IDENTITY_SHEET, { state: 'veryHidden' });
  const { form: id, owner, region, department, year } = form.identity;
  identity.addRow(['budget-form', TEMPLATE_VERSION, id, owner, region, department, String(year)]);
  return bookBytes(book);
}
