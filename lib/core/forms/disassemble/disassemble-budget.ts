import type { Budget } from '#lib/core/package/index.ts';
import type { BudgetDraft } from '../budget-draft.ts';
import { disassembleDepartment } from './disassemble-department.ts';
import { disassembleIncome } from './disassemble-income.ts';
import { disassembleLines } from './disassemble-lines.ts';
import { disassembleProjects } from './disassemble-projects.ts';
import { disassembleUnits } from './disassemble-units.ts';
import { gatherForms } from './gathered-forms.ts';

/**
 * Takes a budget apart into the forms where each part is entered: the inverse of `assembleBudget`, exact. Row ids follow
 * from the order of the package (`e12` is expenditure 12), so that the same package always gives the same rows.
 */
export function disassembleBudget(budget: Budget): BudgetDraft {
  const forms = gatherForms();
  disassembleDepartment(budget, forms);
  disassembleUnits(budget, forms);
  disassembleProjects(budget, forms);
  disassembleLines(budget, forms);
  disassembleIncome(budget, forms);
  return {
    fiscalYear: budget.fiscalYear,
    template: budget.template,
    region: budget.region.code,
    department: budget.department.code,
    units: budget.units.map(({ code, name }) => ({ code, name })),
    forms: forms.all(),
  };
}
