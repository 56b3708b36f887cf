import { authorizeBudget } from '#lib/auth/gates.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import {
  type Actor,
  type AuthorizedBudget,
  type BudgetKey,
  type Move,
  movesOpenTo,
  type Progress,
  TRANSITIONS,
  type Transition,
  transitionOf,
} from '#lib/core/workflow/index.ts';
import type { BudgetHeader, Comment, FiscalYear, Repositories, Step, UnitHeader } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import type { MoveDenial } from './move-refusals.ts';

/** What decides what can be done with a budget now, as its reader may see it. */
export type MoveFacts = {
  actor: Actor;
  key: BudgetKey;
  header: BudgetHeader;
  /** For reading and exporting: moves are a table of their own. */
  authorized: AuthorizedBudget;
  progress: Progress;
  units: readonly UnitHeader[];
  steps: readonly Step[];
  comments: readonly Comment[];
  /** Revision of the form 控制数, 0 where there is none. */
  limits: number;
  year: FiscalYear | undefined;
};

/** Reads them within the work at hand. @param input.lock holds the budget until the transaction ends */
export async function readMoveFacts(
  repositories: Repositories,
  { actor, key, lock = false }: { actor: Actor; key: BudgetKey; lock?: boolean },
): Promise<Result<MoveFacts, Refusal>> {
  const { budgets, progress, comments, forms, years } = repositories;
  const header = await (lock ? budgets.lock({ actor, key }) : budgets.find({ actor, key }));
  if (header === undefined) return refuse({ code: 'NOT_FOUND' });
  const { section, state } = header;
  const authorized = authorizeBudget({ actor, key, action: 'export', resource: { section: section.code, state } });
  if (!authorized.ok) return authorized;
  const units = await budgets.units({ actor, key });
  const known = await progress.find(key);
  if (units.length === 0 || known === undefined) return refuse({ code: 'NOT_FOUND' });
  const [limits] = await forms.headers({ key, forms: [{ form: 'control-figures', owner: '' }] });
  return ok({
    actor,
    key,
    header,
    authorized: authorized.value,
    progress: known,
    units,
    steps: await progress.steps({ actor, key }),
    comments: await comments.list({ actor, key }),
    limits: limits?.revision ?? 0,
    year: await years.find(key),
  });
}

/** Code of the unit that somebody moves the part of; who is bound to a unit moves that one. */
export function unitMoved(actor: Actor, asked: string | undefined): string | undefined {
  return actor.scope.level === 'unit' ? (asked ?? actor.scope.unit) : asked;
}

/** The row of the table that a move follows; a unit out of sight is not found, and a late move is told who was faster. */
export function allowedTransition(facts: MoveFacts, asked: Move): Result<Transition, MoveDenial> {
  const { units, progress } = facts;
  if (asked.unit !== undefined && !units.some(({ code }) => code === asked.unit)) return refuse({ code: 'NOT_FOUND' });
  const found = transitionOf({ progress, asked });
  if (found.ok) return found;
  const last = lastStep(facts, asked.unit);
  if (found.error.code !== 'MOVE_NOT_POSSIBLE' || last === undefined) return refuse(found.error);
  const name = nameOfMove(last);
  return refuse({ ...found.error, last: { name, by: last.by.name, at: last.at.toISOString() } });
}

/** What a move that was made is called. */
export function nameOfMove({ move, by }: Pick<Step, 'move' | 'by'>): string {
  const rows = TRANSITIONS.filter((row) => row.move === move);
  return (rows.find(({ roles }) => roles.includes(by.role)) ?? rows[0])?.name ?? move;
}

/** The last move of the budget as one, or of the unit's part of it. */
export function lastStep({ steps }: Pick<MoveFacts, 'steps'>, unit: string | undefined): Step | undefined {
  return steps.findLast((step) => step.unit === '' || unit === undefined || step.unit === unit);
}

/** The moves that the person could make now, what they need aside. */
export function openMoves({ actor, progress, units }: Pick<MoveFacts, 'actor' | 'progress' | 'units'>) {
  return movesOpenTo({ progress, role: actor.role, units: units.map(({ code }) => code) });
}
