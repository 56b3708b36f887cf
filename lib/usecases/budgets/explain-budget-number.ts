import type { Disclosure } from '#lib/core/disclosure/index.ts';
import { explainNumber, type Facts, factsOf, type NumberView, type Term } from '#lib/core/explanation/index.ts';
import { enteredPlaces } from '#lib/core/forms/index.ts';
import type { NumberPlace } from '#lib/core/screen/index.ts';
import type { AssembledDraft } from '../examination/examine-budget.ts';

/** A person asks for one number of a report after the other. */
const known = new WeakMap<Disclosure, Facts>();

function factsOfReport(disclosure: Disclosure): Facts {
  const facts = known.get(disclosure) ?? factsOf({ ...disclosure, exact: disclosure.published.exact });
  known.set(disclosure, facts);
  return facts;
}

/** Lines of an explanation that are told before somebody asks for all. */
const FIRST_LINES = 100;

/**
 * What is behind a number of a budget's report, without who entered it; nothing where the report has no such number.
 * @param input.disclosure the report of that very budget
 * @param input.part whether only one unit's part is seen: sentences are about the department
 */
export function explainBudgetNumber(input: {
  source: AssembledDraft;
  disclosure: Disclosure;
  place: NumberPlace;
  part: boolean;
  all: boolean;
}): NumberView | undefined {
  const { source, disclosure, place, part, all } = input;
  if (part && 'figure' in place) return undefined;
  const { draft, assembled } = source;
  const explained = explainNumber({ facts: factsOfReport(disclosure), place, places: assembled.places });
  if (explained === undefined) return undefined;
  const { origin, lines, ...rest } = explained;
  const placesOf = enteredPlaces({ draft, assembled });
  const stated = assembled.budget.priorYear !== undefined;
  const traced = ({ paths = [], at, year, ...term }: Term) => {
    const places = year === undefined || stated ? paths.flatMap(placesOf) : [];
    // Last year's budget is where a figure comes from that nobody entered.
    const explainedAt = year === undefined || !stated ? { ...(at && { at }), ...(year && { year }) } : {};
    return { ...term, ...explainedAt, ...(places.length === 0 ? {} : { places }) };
  };
  return {
    ...rest,
    ...(origin === undefined ? {} : { origin: { ...origin, terms: origin.terms.map(traced) } }),
    lines: all ? lines : lines.slice(0, FIRST_LINES),
    count: lines.length,
  };
}
