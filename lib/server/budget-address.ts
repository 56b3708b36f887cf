import type { RoundingMode } from '#lib/core/disclosure/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

/** The parts of an address that name a budget. */
export type BudgetParams = { region: string; department: string; year: string };

/** Years that a package may be of: 2000 to 2100. */
const YEAR = /^(20\d\d|2100)$/;

/** Whether a part of an address can be a code at all; what else comes in an address never reaches the database. */
export function isCode(text: string): boolean {
  return /^[0-9A-Za-z-]{1,40}$/.test(text);
}

/** Whether a part of an address is a year that a budget may be of. */
export function isYear(text: string): boolean {
  return YEAR.test(text);
}

/** The budget that an address names, or nothing where it names none. */
export function budgetKey(params: BudgetParams): BudgetKey | undefined {
  if (!isYear(params.year) || !isCode(params.region) || !isCode(params.department)) return undefined;
  return { region: params.region, department: params.department, year: Number(params.year) };
}

/** The rounding that an address asks for, nothing where it asks for none; refused where there is no such one. */
export function roundingOf(request: Request): Result<RoundingMode | undefined, RoundingUnknown> {
  const wanted = new URL(request.url).searchParams.get('rounding');
  if (wanted === null || wanted === 'exact' || wanted === 'additive') return ok(wanted ?? undefined);
  return refuse({ code: 'ROUNDING_UNKNOWN' });
}

/** An address asks for a rounding that there is not. */
export type RoundingUnknown = { code: 'ROUNDING_UNKNOWN' };
