import fc from 'fast-check';
import { type Fen, fen } from '#lib/core/money/index.ts';
import type { RoundingInput } from '#lib/core/rounding/index.ts';

export const STEP = 10_000;

/** Amounts of every kind: nothing, whole steps, half steps, any 分. */
export const amounts: fc.Arbitrary<Fen> = fc
  .oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 900 }).map((steps) => steps * STEP),
    fc.integer({ min: 0, max: 900 }).map((halves) => (halves * STEP) / 2),
    fc.integer({ min: 0, max: 9_000_000 }),
  )
  .map(fen);

/** A table of `rows` × `columns` atoms that prints the total, then every row, then every column. */
export const twoWayTables: fc.Arbitrary<RoundingInput & { rows: number }> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([rows, columns]) =>
    fc.array(amounts, { minLength: rows * columns, maxLength: rows * columns }).map((atoms) => ({
      step: STEP,
      rows,
      atoms,
      cells: [
        [...atoms.keys()],
        ...Array.from({ length: rows }, (_, row) =>
          [...atoms.keys()].filter((atom) => Math.floor(atom / columns) === row),
        ),
        ...Array.from({ length: columns }, (_, column) =>
          [...atoms.keys()].filter((atom) => atom % columns === column),
        ),
      ],
    })),
  );

/** Any atoms and any cells, overlapping as they like. */
export const anySystems: fc.Arbitrary<RoundingInput> = fc
  .array(amounts, { minLength: 1, maxLength: 30 })
  .chain((atoms) =>
    fc
      .array(fc.uniqueArray(fc.nat(atoms.length - 1), { maxLength: atoms.length }), { maxLength: 30 })
      .map((cells) => ({ step: STEP, atoms, cells })),
  );

/** Atoms under two trees at once, each cut by its own nested ranges of an order: 类/款/项 against 单位. */
export const twoTrees: fc.Arbitrary<RoundingInput> = fc
  .tuple(fc.array(amounts, { minLength: 2, maxLength: 60 }), fc.infiniteStream(fc.nat(1_000_000)))
  .map(([atoms, stream]) => {
    const next = (limit: number) => (stream.next().value as number) % limit;
    const straight = [...atoms.keys()];
    const shuffled = straight.map((atom) => ({ atom, key: next(1_000_000) })).sort((a, b) => a.key - b.key);
    const cut = (order: number[]): number[][] => {
      if (order.length < 2) return [order];
      const at = 1 + next(order.length - 1);
      return [order, ...cut(order.slice(0, at)), ...cut(order.slice(at))];
    };
    return { step: STEP, atoms, cells: [...cut(straight), ...cut(shuffled.map(({ atom }) => atom))] };
  });

/** Printed less exact amount of each cell, 分; a sum of small differences, so exact however large the amounts are. */
export function deviations(input: RoundingInput, rounded: readonly Fen[]): number[] {
  return input.cells.map((cell) => {
    let deviation = 0;
    for (const atom of cell) deviation += (rounded[atom] ?? 0) - (input.atoms[atom] ?? 0);
    return deviation;
  });
}
