import type { RoundingMode } from '#lib/core/disclosure/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

/** The parts of an address that name a budget. */
export type BudgetParams = { region: string; department: string; year: string };

/** The budget that an address names, or nothing where it names none. */
export function budgetKey(params: BudgetParams): BudgetKey | undefined {
  if (!/^20\d\d$/.test(params.year)) return undefined;
  return { region: params.region, department: params.department, year: Number(params.year) };
}

/** The rounding that an address asks for; the template's own where it asks for none that there is. */
export function roundingOf(request: Request): RoundingMode | undefined {
  const wanted = new URL(request.url).searchParams.get('rounding');
  return wanted === 'exact' || wanted === 'additive' ? wanted : undefined;
}
