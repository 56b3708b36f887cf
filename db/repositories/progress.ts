import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import type { Progress } from '#lib/core/workflow/index.ts';
import { DEFAULT_ROUNDS } from '#lib/core/workflow/index.ts';
import type { Overruling, ProgressRepository, Step } from '#lib/usecases/ports/index.ts';
import type { Tables } from '../schema/tables.ts';
import type { Context } from './context.ts';
import { listProgress } from './list-progress.ts';
import { departmentInSight, ofBudget, unitOf } from './scope.ts';

/** States of budgets and their units, and the steps that led there. */
export function progressRepository(context: Context): ProgressRepository {
  const { db, tables } = context;
  const { budget, unitBudget, step, fiscalYear } = tables;
  return {
    async find(key) {
      const [row] = await db
        .select({
          state: budget.state,
          round: budget.round,
          version: budget.version,
          confirmedBy: budget.confirmedBy,
          rounds: fiscalYear.rounds,
        })
        .from(budget)
        .leftJoin(fiscalYear, and(eq(fiscalYear.region, budget.region), eq(fiscalYear.year, budget.year)))
        .where(ofBudget(budget, key));
      if (row === undefined) return undefined;
      const units = await db
        .select({ code: unitBudget.unit, state: unitBudget.state })
        .from(unitBudget)
        .where(ofBudget(unitBudget, key))
        .orderBy(asc(unitBudget.position));
      const { confirmedBy, rounds, ...rest } = row;
      return {
        ...rest,
        rounds: rounds ?? DEFAULT_ROUNDS,
        units,
        ...(confirmedBy === null ? {} : { confirmedBy }),
      } satisfies Progress;
    },
    async put({ key, progress, at }) {
      const { state, round, version, confirmedBy = null, units } = progress;
      await db
        .update(budget)
        .set({ state, round, version, confirmedBy, revision: sql`${budget.revision} + 1`, updatedAt: at })
        .where(ofBudget(budget, key));
      for (const [own, those] of Map.groupBy(units, (unit) => unit.state)) {
        const codes = those.map(({ code }) => code);
        await db
          .update(unitBudget)
          .set({ state: own })
          .where(and(ofBudget(unitBudget, key), inArray(unitBudget.unit, codes)));
      }
    },
    async unconfirm(key) {
      await db.update(budget).set({ confirmedBy: null }).where(ofBudget(budget, key));
    },
    async keepDigest({ key, digest }) {
      await db.update(budget).set({ digest }).where(ofBudget(budget, key));
    },
    list: (actor) => listProgress(context, actor),
    async addStep({ key, step: { by, snapshot, units, overruled, ...made } }) {
      const [last] = await db
        .select({ sequence: sql<number | null>`max(${step.sequence})` })
        .from(step)
        .where(ofBudget(step, key));
      const sequence = Number(last?.sequence ?? 0) + 1;
      await db.insert(step).values({
        ...key,
        ...made,
        sequence,
        units: JSON.stringify(units),
        overruled: canonicalJson(overruled),
        actorId: by.id,
        actorName: by.name,
        actorRole: by.role,
        snapshot: snapshot ?? null,
      });
      return sequence;
    },
    async steps({ actor, key }) {
      const own = unitOf(actor);
      const rows = await db
        .select()
        .from(step)
        .where(
          and(
            ofBudget(step, key),
            departmentInSight(context, { actor, place: step }),
            own === undefined ? undefined : or(eq(step.unit, own), eq(step.unit, '')),
          ),
        )
        .orderBy(asc(step.sequence));
      return rows.map(stored);
    },
    async noteOpened({ key, sequence, by, at }) {
      await db
        .update(step)
        .set({ openedAt: at, openedBy: by })
        .where(and(ofBudget(step, key), eq(step.sequence, sequence), isNull(step.openedAt)));
    },
  };
}

function stored(row: Tables['step']['$inferSelect']): Step {
  const { sequence, unit, move, from, to, round, at, reason, snapshot, openedAt, openedBy } = row;
  return {
    sequence,
    unit,
    move,
    from,
    to,
    round,
    at,
    by: { id: row.actorId, name: row.actorName, role: row.actorRole },
    reason,
    units: JSON.parse(row.units) as string[],
    overruled: JSON.parse(row.overruled) as Overruling[],
    ...(snapshot === null ? {} : { snapshot }),
    ...(openedAt === null ? {} : { opened: { at: openedAt, by: openedBy ?? '' } }),
  };
}
