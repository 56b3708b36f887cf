import type { BudgetKey } from '#lib/core/workflow/index.ts';
import { type BudgetParams, budgetKey } from '../budget-address.ts';

/** The parts of an address that name a release; without a version the newest. */
export type ReleaseParams = BudgetParams & { version?: string };

/** What an address asks for; nothing where it cannot be the address of a release. */
export function askedRelease(params: ReleaseParams): { key: BudgetKey; version: number | undefined } | undefined {
  const key = budgetKey(params);
  const { version } = params;
  if (key === undefined || (version !== undefined && !/^[1-9]\d{0,3}$/.test(version))) return undefined;
  return { key, version: version === undefined ? undefined : Number(version) };
}
