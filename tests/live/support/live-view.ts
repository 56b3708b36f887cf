import { disassembleBudget } from '#lib/core/forms/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import type { DraftView } from '#lib/core/screen/index.ts';

/** A budget as the server sends its draft to somebody who sees all of it. */
export function liveView(budget: Budget): DraftView {
  const draft = disassembleBudget(budget);
  return {
    key: { region: draft.region, department: draft.department, year: draft.fiscalYear },
    regionName: budget.region.name,
    departmentName: budget.department.name,
    template: draft.template,
    state: 'drafting',
    round: 1,
    person: { id: 'p1', name: '经办' },
    units: draft.units,
    forms: draft.forms.map((form) => ({ ...form, revision: 1 })),
    editable: ['unit', 'department'],
    quotas: [],
  };
}
