import { describeDirection, directionWarning, type FormRow } from '#lib/core/forms/index.ts';
import type { FunctionYears } from '#lib/core/narrative/index.ts';

/** The 项 that changed, as far as last year is known, and that no row gives a reason for. */
export function missingFunctions(input: {
  years: Readonly<Record<string, FunctionYears>>;
  rows: readonly FormRow[];
}): string[] {
  const there = new Set(input.rows.map(({ cells }) => cells.function ?? ''));
  return Object.entries(input.years).flatMap(([code, { now, before }]) =>
    before === undefined || now === before || there.has(code) ? [] : code,
  );
}

/** What a reason says against its figures, in words; nothing where last year is not known. */
export function reasonWarning({ reason, years }: { reason: string; years: FunctionYears }): string | undefined {
  if (years.before === undefined) return undefined;
  const warning = directionWarning({ reason, change: years.now - years.before });
  return warning === undefined ? undefined : describeDirection(warning);
}
