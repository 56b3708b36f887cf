import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { ok, refuse } from '#lib/core/result/index.ts';
import type { Refusal } from '#lib/usecases/refusals.ts';
import type { Disclose } from '#lib/usecases/releases/disclosure-of.ts';
import type { Derivations } from './derivations.ts';

/** Derives the report of a budget that is released in the derivations' thread. */
export function discloseWith(derivations: Pick<Derivations, 'report'>): Disclose {
  return async (subject) => {
    const derived = await derivations.report<Refusal>({ subject, rounding: undefined, partOf: undefined });
    if (derived.ok) {
      const text = new TextDecoder().decode(derived.value.document.json);
      return ok(JSON.parse(text) as DisclosureDocument);
    }
    if (derived.error.code === 'CELL_UNKNOWN') throw new Error('a report was answered as a cell');
    return refuse(derived.error);
  };
}
