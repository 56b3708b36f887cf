import type { Classification } from '#lib/core/classification/index.ts';
import { evaluateAmount } from '#lib/core/expression/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import type { BudgetDraft, FormPlace } from '../budget-draft.ts';
import { assembleExpenditure } from './assemble-expenditure.ts';
import { assembleExplanations } from './assemble-explanations.ts';
import { assembleIncome } from './assemble-income.ts';
import { assembleOverall } from './assemble-overall.ts';
import { assemblePriorYear } from './assemble-prior-year.ts';
import { assembleProfile } from './assemble-profile.ts';
import { assembleProjects } from './assemble-projects.ts';
import { assembleProcurement, assembleServices } from './assemble-purchases.ts';
import { assembleAssets, assembleUnits } from './assemble-units.ts';
import { startAssembly } from './assembly.ts';
import type { Gap } from './gap.ts';

/** Where each entry of the budget's lists was entered, by its index. Computed income names its form alone. */
export type BudgetPlaces = Record<'expenditure' | 'income' | 'procurement' | 'purchasedServices', readonly FormPlace[]>;

/** What a draft comes to: a budget that is valid, what of the draft is not in it or not yet whole, and where all came from. */
export type AssembledBudget = { budget: Budget; gaps: readonly Gap[]; places: BudgetPlaces };

/**
 * Turns forms into a budget. What is missing or wrong stays out of it and is a gap; texts that are missing are empty.
 * Pure, and quick enough for every pause in typing: a form is read again only when its rows are others.
 * @param input.evaluate reads amounts, in 元; numbers and expressions where absent
 */
export function assembleBudget(input: {
  draft: BudgetDraft;
  classification: Classification;
  evaluate?: typeof evaluateAmount;
}): AssembledBudget {
  const { draft, classification, evaluate = evaluateAmount } = input;
  const assembly = startAssembly({ draft, facts: { classification, evaluate } });
  const projects = assembleProjects(assembly);
  const expenditure = assembleExpenditure(assembly, projects);
  const income = assembleIncome(assembly, expenditure.entries);
  const procurement = assembleProcurement(assembly, projects);
  const services = assembleServices(assembly, projects);
  const { priorYear } = assemblePriorYear(assembly);
  const { disclosure, ...names } = assembleProfile(assembly);
  const budget: Budget = {
    format: 'budget-package',
    version: 1,
    fiscalYear: draft.fiscalYear,
    template: draft.template,
    ...names,
    units: assembleUnits(assembly),
    projects,
    income: income.entries,
    expenditure: expenditure.entries,
    procurement: procurement.entries,
    purchasedServices: services.entries,
    ...assembleAssets(assembly),
    ...assembleOverall(assembly),
    ...(priorYear === undefined ? {} : { priorYear }),
    ...assembleExplanations(assembly, { classification, priorYear }),
    ...(disclosure === undefined ? {} : { disclosure }),
  };
  return {
    budget,
    gaps: assembly.gaps,
    places: {
      expenditure: expenditure.places,
      income: income.places,
      procurement: procurement.places,
      purchasedServices: services.places,
    },
  };
}
