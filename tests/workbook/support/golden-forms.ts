import { disassembleBudget, type FormKey } from '#lib/core/forms/index.ts';
import type { WorkbookForm } from '#lib/exporters/workbook/index.ts';
import { type WorkbookSource, workbookForm } from '#lib/server/workbook-form.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';

/** The golden budget as its forms, with last year's lines beside them. */
export function goldenSource(): WorkbookSource {
  const budget = goldenBudget();
  const draft = disassembleBudget(budget);
  return {
    key: { region: draft.region, department: draft.department, year: draft.fiscalYear },
    departmentName: budget.department.name,
    template: draft.template,
    units: draft.units,
    forms: draft.forms.map((form) => ({ ...form, revision: 1 })),
    quotas: [],
    lastYear: {
      fiscalYear: 2025,
      lines: budget.expenditure.map(({ unit, project, function: code, economic, source, amount }) => ({
        unit,
        project,
        projectName: project,
        function: code,
        economic,
        source,
        amount,
      })),
    },
  };
}

/** One form of the golden budget as its template holds it. */
export function goldenForm(key: FormKey, source = goldenSource()): WorkbookForm {
  return workbookForm({ source, key, classification: classificationFor(2026) });
}
