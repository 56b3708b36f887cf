import type { FormKey, FormRow } from '#lib/core/forms/index.ts';

/** Who wrote the other value, and when (ISO 8601); absent where the server did not say. */
export type Who = { by?: string | undefined; at?: string | undefined };

/**
 * Two people wrote in the same place: nothing of this person's is sent until it is answered. With a `field` it is one
 * cell; without, one of them removed the row that the other changed: the one whose row is absent.
 */
export type Question = Who & {
  /** Unique in the budget. */
  id: string;
  key: FormKey;
  row: string;
  field?: string;
  mine: FormRow | undefined;
  theirs: FormRow | undefined;
};

/** Places of one form that wait for an answer. */
export type HeldPlaces = {
  hold(place: { row: string; field?: string | undefined; who: Who }): void;
  /** Whether a change of this cell, or of the row as a whole, waits. */
  holds(place: { row: string; field?: string | undefined }): boolean;
  /** Lets go of what has settled itself, then tells what is left, with who wrote the other value. */
  settled(): readonly { row: string; field?: string; who: Who }[];
  release(place: { row: string; field?: string | undefined }): void;
};

type Place = { row: string; field?: string; who: Who };

/**
 * The places of a form that wait. `differing` gives the fields in which the two rows differ; `undefined` where one of the
 * two has no such row, `[]` where there is no difference, or no row on either side.
 */
export function heldPlaces(differing: (row: string) => readonly string[] | undefined): HeldPlaces {
  const places = new Map<string, Place>();

  function hold({ row, field, who }: { row: string; field?: string | undefined; who: Who }): void {
    places.set(nameOf({ row, field }), { row, who, ...(field === undefined ? {} : { field }) });
  }

  /** A row that has gone on one side is asked about as a whole; one that is back on both, by its cells. */
  function settle(place: Place): void {
    const fields = differing(place.row);
    const { row, field, who } = place;
    if (fields === undefined ? field === undefined : field !== undefined && fields.includes(field)) return;
    places.delete(nameOf(place));
    if (fields === undefined) hold({ row, who });
    else if (field === undefined) for (const each of fields) hold({ row, field: each, who });
  }

  return {
    hold,
    holds: ({ row, field }) =>
      places.has(nameOf({ row })) || (field !== undefined && places.has(nameOf({ row, field }))),
    settled() {
      for (const place of [...places.values()]) settle(place);
      return [...places.values()];
    },
    release: (place) => void places.delete(nameOf(place)),
  };
}

/** Name of a place in its form. */
export function nameOf({ row, field }: { row: string; field?: string | undefined }): string {
  return field === undefined ? row : `${row}\n${field}`;
}
