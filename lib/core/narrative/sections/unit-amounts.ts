import type { Fen } from '#lib/core/money/index.ts';
import type { Unit } from '#lib/core/package/index.ts';
import type { Narrator } from '../narrator.ts';
import type { CellReference, Figure, Segment } from '../text.ts';
import { clause, join, nameBefore } from '../words.ts';

/** Figures of one unit are called `unit.<code>.<what>`. */
export function unitFigureId(unit: Unit, what: string): string {
  return `unit.${unit.code}.${what}`;
}

/** Units for which a cell is not nothing, in the budget's order. */
export function unitsWith(narrator: Narrator, cell: (unit: Unit) => CellReference): Unit[] {
  return narrator.context.budget.units.filter((unit) => narrator.cell(cell(unit)).exact !== 0);
}

/** `甲单位…万元、乙单位…万元`: what each unit has of something, from its row of a table. */
export function unitAmounts(
  narrator: Narrator,
  input: { what: string; cell: (unit: Unit) => CellReference },
): Segment[] {
  return listed(
    unitsWith(narrator, input.cell).map((unit) => ({
      unit,
      figure: narrator.amount(unitFigureId(unit, input.what), input.cell(unit)),
    })),
  );
}

/** The same for amounts that stand in no table by unit; `note` is put in brackets after the amount. */
export function unitSums(
  narrator: Narrator,
  input: { what: string; sum: (unit: Unit) => Fen; note?: (unit: Unit) => string },
): Segment[] {
  return listed(
    narrator.context.budget.units
      .filter((unit) => input.sum(unit) !== 0)
      .map((unit) => ({
        unit,
        figure: narrator.amountOf(unitFigureId(unit, input.what), narrator.single(input.sum(unit))),
        note: input.note?.(unit),
      })),
  );
}

function listed(parts: readonly { unit: Unit; figure: Figure; note?: string | undefined }[]): Segment[] {
  return join(
    parts.map(({ unit, figure, note }) =>
      clause(nameBefore(unit.name), figure, note === undefined ? undefined : `（${note}）`),
    ),
    '、',
  );
}
