import type { FormPlace } from '#lib/core/forms/index.ts';
import type { Line } from '#lib/core/ledger/index.ts';

/** Where each line of an assembled budget was entered: by its number in the budget. */
export type LinePlaces = Readonly<Record<Line['side'], readonly FormPlace[]>>;

/** The form cell that a ledger line was entered in; none where it follows from others, as 财政拨款 income does. */
export function linePlace(input: {
  places: LinePlaces;
  line: { side: Line['side']; index: number };
}): FormPlace | undefined {
  const { places, line } = input;
  const place = places[line.side][line.index];
  return place?.row === undefined || place.field !== undefined ? place : { ...place, field: 'amount' };
}
