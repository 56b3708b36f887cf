import type { RoundingMode } from '#lib/core/disclosure/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

/** The parts of an address that name a budget. */
export type BudgetParams = { region: string; department: string; year: string };

/** Years that a package may be of: 2000 to 2100. */
const YEAR = /^(20\d\d|2100)$/;

/** Whether a part of an address can be a code at all; what else comes in an address never reaches the database. */
export function isCode(text: string): boolean {
  return /^[0-9A-Za-z-]{1,40}$/.test(text);
}

/** The budget that an address names, or nothing where it names none. */
export function budgetKey(params: BudgetParams): BudgetKey | undefined {
  if (!YEAR.test(params.year) || !isCode(params.region) || !isCode(params.department)) return undefined;
  return { region: params.region, department: params.department, year: Number(params.year) };
}

/** The rounding that an address asks for; the template's own where it asks for none that there is. */
export function roundingOf(request: Request): RoundingMode | undefined {
  const wanted = new URL(request.url).searchParams.get('rounding');
  return wanted === 'exact' || wanted === 'additive' ? wanted : undefined;
}
