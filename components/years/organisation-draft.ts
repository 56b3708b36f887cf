import {
  entriesOf,
  type OrganisationChange,
  type OrganisationEntry,
  type OrganisationPlace,
  type OrganisationStructure,
  placeName,
} from '#lib/core/organisation/index.ts';

/** What somebody has changed and not saved yet, by place: null is taken away. */
export type OrganisationDraft = ReadonlyMap<string, OrganisationPlace & { after: OrganisationEntry | null }>;

/** A line of the page: as it stands with what was changed. */
export type OrganisationRow = OrganisationPlace &
  OrganisationEntry & { isNew: boolean; changed: boolean; removed: boolean };

/** A draft with one more change; one that says what stands already is none. */
export function withChange(input: {
  structure: OrganisationStructure;
  draft: OrganisationDraft;
  place: OrganisationPlace;
  after: OrganisationEntry | null;
}): OrganisationDraft {
  const { structure, draft, place, after } = input;
  const name = placeName(place);
  const there = entriesOf(structure).get(name);
  const next = new Map(draft);
  const same = after !== null && there?.name === after.name && there.section === after.section;
  if (same || (there === undefined && after === null)) next.delete(name);
  else next.set(name, { ...place, after });
  return next;
}

/** The lines of a kind, new ones last; of units, those of one department. */
export function rowsOf(input: {
  structure: OrganisationStructure;
  draft: OrganisationDraft;
  kind: OrganisationPlace['kind'];
  department?: string;
}): OrganisationRow[] {
  const { structure, draft, kind, department } = input;
  const wanted = (place: OrganisationPlace) =>
    place.kind === kind && (department === undefined || place.department === department);
  const there = [...entriesOf(structure).values()].filter(wanted);
  const known = new Set(there.map(placeName));
  const standing = there.map((entry): OrganisationRow => {
    const change = draft.get(placeName(entry));
    const removed = change?.after === null;
    return { ...entry, ...change?.after, isNew: false, changed: change !== undefined, removed };
  });
  const added = [...draft].flatMap(([name, { after, ...place }]): OrganisationRow[] =>
    known.has(name) || !wanted(place) || after === null
      ? []
      : [{ ...place, ...after, isNew: true, changed: true, removed: false }],
  );
  return [...standing, ...added];
}

/** What is sent: each change with what stood there when it was made. */
export function changesOf(structure: OrganisationStructure, draft: OrganisationDraft): OrganisationChange[] {
  const there = entriesOf(structure);
  return [...draft.values()].map(({ after, ...place }) => {
    const known = there.get(placeName(place));
    const before =
      known === undefined
        ? null
        : { name: known.name, ...(known.section === undefined ? {} : { section: known.section }) };
    return { ...place, before, after };
  });
}
