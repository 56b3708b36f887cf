import type { Finding, FindingPlace, Severity } from '#lib/core/checks/index.ts';
import type { CellReference } from '#lib/core/disclosure/index.ts';
import type { FormPlace } from '#lib/core/forms/index.ts';
import type { Mend } from '#lib/core/mends/index.ts';
import type { FindingKind, LiveFinding } from './live-finding.ts';

/** Most form cells that a finding about a sum leads to; after that the forms alone are named. */
const MOST_CELLS = 4;

const KINDS: Record<Severity, FindingKind> = { error: 'blocks', warning: 'reason', notice: 'notice' };

/** How a finding's places lead back to the forms. */
export type FindingRoutes = {
  /** Form cells of the lines behind a derived cell, in the budget's order; a line that no row alone is behind has none. */
  behind: (cell: CellReference) => readonly FormPlace[];
  /** Form cell of a path in the exchange format: `expenditure[3].source`, `explanations.functions.2080502`. */
  path: (place: { form: string; field: string }) => FormPlace | undefined;
  /** Where in its form a place is, for people. */
  words: (place: FormPlace) => string | undefined;
  /** The one safe mend of a finding. */
  mend: (finding: Finding) => Mend | undefined;
};

/** Gives findings the form cells that they are about, and ids that stay while the finding does. */
export function liveFindings(input: { findings: readonly Finding[]; routes: FindingRoutes }): LiveFinding[] {
  const seen = new Map<string, number>();
  return input.findings.map((finding) => {
    const { rule, severity, message, at } = finding;
    const name = `${rule} ${JSON.stringify(at)}`;
    const copy = (seen.get(name) ?? 0) + 1;
    seen.set(name, copy);
    const cells = at.flatMap(cellOf);
    // How the sums of printed tables round is nobody's entry: a notice leads only to what it names itself.
    const places = placesOf({ at, cells: severity === 'notice' ? [] : cells, routes: input.routes });
    const where = places[0] && input.routes.words(places[0]);
    const mend = input.routes.mend(finding);
    return {
      id: copy === 1 ? name : `${name} ${copy}`,
      kind: KINDS[severity],
      rule,
      message,
      ...(where === undefined ? {} : { where }),
      places,
      cells,
      ...(mend === undefined ? {} : { mend }),
    };
  });
}

/** The derived cells that findings name. */
export function cellsOf(findings: readonly Finding[]): CellReference[] {
  return findings.flatMap(({ at }) => at.flatMap(cellOf));
}

function cellOf({ table, row, column }: FindingPlace): CellReference[] {
  return table === undefined || row === undefined || column === undefined ? [] : [{ table, row, column }];
}

/** The forms that a finding names come before those that only feed its cells. */
function placesOf(input: {
  at: readonly FindingPlace[];
  cells: readonly CellReference[];
  routes: FindingRoutes;
}): FormPlace[] {
  const { at, cells, routes } = input;
  const named = at.flatMap(({ form, field }) => {
    const place = form === undefined ? undefined : routes.path({ form, field: field ?? '' });
    return place === undefined ? [] : [place];
  });
  const behind = cells.flatMap((cell) => routes.behind(cell));
  const found = unique([...named, ...behind]);
  if (found.length <= Math.max(MOST_CELLS, named.length)) return found;
  return unique([...named, ...behind.map(({ form, owner }) => ({ form, owner }))]);
}

function unique(places: readonly FormPlace[]): FormPlace[] {
  return [...new Map(places.map((place) => [JSON.stringify(place), place])).values()];
}
