import type { LineCuts } from '#lib/core/comparison/index.ts';
import { type FormKey, type FormPlace, formName } from '#lib/core/forms/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';
import type { Comment } from '../ports/index.ts';

/** A cut of a row that nobody took back. Amounts in 分. */
export type MadeCut = FormKey & { row: string; from: Fen; to: Fen };

/** The cuts among remarks that stand, the oldest first. @param input.since only those from then on */
export function madeCuts({ remarks, since }: { remarks: readonly Comment[]; since?: Date }): MadeCut[] {
  return remarks.flatMap(({ kind, cut, resolved, at, form, owner, row }) =>
    kind !== 'cut' || cut === undefined || resolved !== undefined || form === '' || (since !== undefined && at < since)
      ? []
      : [{ form, owner, row, ...cut }],
  );
}

/**
 * What cuts took off the lines of a budget. Of a row only those count that led to what stands there now: whoever entered
 * another amount after a cut has answered it.
 * @param input.places where each line was entered
 */
export function lineCuts(input: {
  cuts: readonly MadeCut[];
  lines: readonly { amount: Fen }[];
  places: readonly FormPlace[];
}): LineCuts {
  const ofRow = Map.groupBy(input.cuts, (cut) => `${formName(cut)}/${cut.row}`);
  return new Map(
    input.lines.flatMap(({ amount }, index) => {
      const place = input.places[index];
      const cuts = place === undefined ? undefined : ofRow.get(`${formName(place)}/${place.row ?? ''}`);
      const first = cuts?.reduceRight((left, { from, to }) => (to === left ? from : left), amount) ?? amount;
      return first > amount ? [[index, fen(amount - first)] as const] : [];
    }),
  );
}
