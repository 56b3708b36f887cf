import { byRank } from '#lib/core/forms/index.ts';
import { fieldsOf, type SheetPlan, type WorkbookForm } from './workbook-form.ts';

/** The sheets of a form, one a section, each with a name that a workbook can have. */
export function sheetPlans({ definition, rows, identity }: WorkbookForm): SheetPlan[] {
  const names = new Set<string>();
  return definition.sections.map((section) => {
    const plain = section.label.replace(/[\\/?*[\]:']/g, '').slice(0, 28) || section.id.slice(0, 28);
    let name = plain;
    for (let next = 2; names.has(name); next += 1) name = `${plain}${next}`;
    names.add(name);
    return {
      section,
      name,
      fields: fieldsOf({ section, year: identity.year }),
      rows: rows.filter((row) => row.section === section.id && row.cells.from === undefined).sort(byRank),
      numbered: definition.sections.some(({ parent }) => parent === section.id),
    };
  });
}
