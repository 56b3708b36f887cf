import type { MovesView, OpenMove } from '#lib/core/screen/index.ts';

/** A button for a move; `moves` has one entry a unit where the same can be done with several units, one at a time. */
export type OfferedMove = {
  id: string;
  label: string;
  /** The one step that brings the budget on. */
  primary: boolean;
  moves: readonly [OpenMove, ...OpenMove[]];
  /** Names of units by their codes. */
  unitNames: Readonly<Record<string, string>>;
};

const WEIGHT: Record<OpenMove['kind'], number> = { return: 0, withdrawal: 1, forward: 2 };

/** The buttons that a person gets: taking and giving back first, the step forward last and in full colour. */
export function offeredMoves({ moves, units }: Pick<MovesView, 'moves' | 'units'>): OfferedMove[] {
  const unitNames = Object.fromEntries(units.map(({ code, name }) => [code, name]));
  const groups = Map.groupBy(moves, ({ move }) => move);
  const offered = [...groups.values()].flatMap(([first, ...others]): OfferedMove[] => {
    if (first === undefined) return [];
    // Publishing again is no next step: it is done where somebody found a mistake.
    const primary = first.kind === 'forward' && first.move !== 'correct';
    return [{ id: first.move, label: first.name, primary, moves: [first, ...others], unitNames }];
  });
  return offered.sort((a, b) => WEIGHT[a.moves[0].kind] - WEIGHT[b.moves[0].kind]);
}
