import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { StateId } from './states.ts';
import { type MoveId, TRANSITIONS, type Transition } from './transitions.ts';

/** How far a unit's part has come. */
export type UnitProgress = { code: string; state: StateId };

/** How far a budget has come. */
export type Progress = {
  state: StateId;
  /** Round of 上 and 下, from 1, and how many the year has. */
  round: number;
  rounds: number;
  units: readonly UnitProgress[];
  /** Publications so far. */
  version: number;
  /** Account id of who confirmed the publication, until it is released or given back. */
  confirmedBy?: string;
};

/** A move as somebody asks for it. `unit` for moves of one unit; `units` for those that are given back. */
export type Move = { move: MoveId; role: string; actorId: string; unit?: string; units?: readonly string[] };

/** Why a move is not there: it is nobody's like this, not this role's, not from this state, or names a wrong unit. */
export type MoveRefusal =
  | { code: 'MOVE_NOT_ALLOWED'; move: MoveId; roles: readonly string[] }
  | { code: 'MOVE_NOT_POSSIBLE'; move: MoveId; state: StateId; round: number; rounds: number }
  | { code: 'UNITS_NOT_NAMED'; move: MoveId }
  | { code: 'NOT_CONFIRMED'; move: MoveId };

/** Rounds of a year for which nobody has said otherwise: 两上两下. */
export const DEFAULT_ROUNDS = 2;

/** The states in which units move on their own. */
const COLLECTING: readonly StateId[] = ['drafting', 'department-review'];

/** Whether units still move on their own, before the department moves as one. */
export function isCollecting(progress: Pick<Progress, 'state'>): boolean {
  return COLLECTING.includes(progress.state);
}

/**
 * The row of the table that a move follows, where state, role and round allow it. What the row `needs` is asked of the
 * facts by whoever makes the move.
 */
export function transitionOf({
  progress,
  asked,
}: {
  progress: Progress;
  asked: Move;
}): Result<Transition, MoveRefusal> {
  const rows = TRANSITIONS.filter(({ move }) => move === asked.move);
  const own = rows.filter(({ roles }) => roles.some((role) => role === asked.role));
  if (own.length === 0)
    return refuse({ code: 'MOVE_NOT_ALLOWED', move: asked.move, roles: rows.flatMap(({ roles }) => roles) });
  const state = stateBefore({ progress, asked, level: own[0]?.level ?? 'department' });
  if (state === undefined) return refuse({ code: 'UNITS_NOT_NAMED', move: asked.move });
  const row = own.find((candidate) => candidate.from.includes(state) && inRound({ progress, transition: candidate }));
  const { round, rounds } = progress;
  if (row === undefined || (row.level === 'unit' && !isCollecting(progress)))
    return refuse({ code: 'MOVE_NOT_POSSIBLE', move: asked.move, state, round, rounds });
  if (row.move === 'return-units' && !namesUnits({ progress, units: asked.units ?? [] }))
    return refuse({ code: 'UNITS_NOT_NAMED', move: asked.move });
  if (isConfirmedFor({ progress, transition: row })) return ok(row);
  return row.confirmed
    ? refuse({ code: 'NOT_CONFIRMED', move: asked.move })
    : refuse({ code: 'MOVE_NOT_POSSIBLE', move: asked.move, state, round, rounds });
}

/**
 * Where a move leads. Nothing else changes a state.
 * @param input.transition as `transitionOf` gave it for the same progress and move
 */
export function progressAfter(input: { progress: Progress; asked: Move; transition: Transition }): Progress {
  const { progress, asked, transition } = input;
  const { to, move, level } = transition;
  const { confirmedBy: _, ...rest } = progress;
  if (level === 'unit') {
    const units = progress.units.map((unit) => (unit.code === asked.unit ? { ...unit, state: to } : unit));
    return settled({ ...progress, units });
  }
  if (move === 'return-units') {
    const back = new Set(asked.units);
    const units = progress.units.map(
      ({ code }): UnitProgress => ({
        code,
        state: back.has(code) ? 'drafting' : 'department-review',
      }),
    );
    return settled({ ...rest, state: 'drafting', units });
  }
  const moved = { ...rest, state: to, units: progress.units.map(({ code }): UnitProgress => ({ code, state: to })) };
  if (move === 'issue-control-figures') return { ...moved, round: progress.round + 1 };
  if (move === 'confirm-publication') return { ...moved, confirmedBy: asked.actorId };
  if (move === 'release') return { ...moved, version: progress.version + 1 };
  return moved;
}

/** The rows of the table that a role could follow now, `needs` aside; one a unit for moves of units. */
export function movesOpenTo(input: {
  progress: Progress;
  role: string;
  /** Codes of the units whose parts the person may move. */
  units: readonly string[];
}): { transition: Transition; unit?: string }[] {
  const { progress, role, units } = input;
  return TRANSITIONS.flatMap((row): { transition: Transition; unit?: string }[] => {
    if (!row.roles.some((known) => known === role) || !inRound({ progress, transition: row })) return [];
    if (row.level === 'department')
      return row.from.includes(progress.state) && isConfirmedFor({ progress, transition: row })
        ? [{ transition: row }]
        : [];
    if (!isCollecting(progress)) return [];
    return progress.units
      .filter(({ code, state }) => units.includes(code) && row.from.includes(state))
      .map(({ code }) => ({ transition: row, unit: code }));
  });
}

/** A budget stands in `department-review` once every unit is in, and is being drafted as long as one is not. */
function settled(progress: Progress): Progress {
  const allIn = progress.units.every(({ state }) => state === 'department-review');
  return { ...progress, state: allIn ? 'department-review' : 'drafting' };
}

function stateBefore(input: { progress: Progress; asked: Move; level: Transition['level'] }): StateId | undefined {
  const { progress, asked, level } = input;
  return level === 'department' ? progress.state : progress.units.find(({ code }) => code === asked.unit)?.state;
}

function inRound({ progress, transition }: { progress: Progress; transition: Transition }): boolean {
  if (transition.rounds === undefined) return true;
  return progress.round >= progress.rounds === (transition.rounds === 'last');
}

function isConfirmedFor({ progress, transition }: { progress: Progress; transition: Transition }): boolean {
  return transition.confirmed === undefined || transition.confirmed === (progress.confirmedBy !== undefined);
}

function namesUnits({ progress, units }: { progress: Progress; units: readonly string[] }): boolean {
  return units.length > 0 && units.every((unit) => progress.units.some(({ code }) => code === unit));
}
