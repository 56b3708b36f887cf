import { and, asc, eq, max, min, ne, sql } from 'drizzle-orm';
import type { AuthorizedBudget } from '#lib/core/workflow/index.ts';
import type { LineRepository } from '#lib/usecases/ports/index.ts';
import { batches, type Context } from './context.ts';
import { ledgerEntry, ledgerRow } from './line-rows.ts';
import { ofBudget, unitOf } from './scope.ts';

type ProjectQuery = { authorized: AuthorizedBudget; project: string };

/** The ledger's lines, project by project. */
export function lineRepository(context: Context): LineRepository {
  const { db, tables, ids } = context;
  const { ledgerLine } = tables;
  return {
    async ofProject(query) {
      const rows = await db
        .select()
        .from(ledgerLine)
        .where(linesOf(context, query))
        .orderBy(asc(ledgerLine.position), asc(ledgerLine.ordinal));
      return rows.map(ledgerEntry);
    },
    async sumElsewhere({ authorized, project }) {
      const [row] = await db
        .select({ sum: sql<string | null>`cast(sum(${ledgerLine.amount}) as text)` })
        .from(ledgerLine)
        .where(and(ofBudget(ledgerLine, authorized.key), ne(ledgerLine.project, project)));
      return BigInt(row?.sum ?? 0);
    },
    async replaceProject({ authorized, project, lines }) {
      const query = { authorized, project: project.code };
      const position = await positionOf(context, query);
      await db.delete(ledgerLine).where(linesOf(context, query));
      const rows = lines.map((line, ordinal) =>
        ledgerRow(
          { ...line, unit: project.unit, project: project.code },
          { ...authorized.key, id: ids.next(), position, ordinal },
        ),
      );
      for (const batch of batches(rows)) await db.insert(ledgerLine).values(batch);
    },
  };
}

function linesOf({ tables: { ledgerLine } }: Context, { authorized, project }: ProjectQuery) {
  const own = unitOf(authorized.actor);
  return and(
    ofBudget(ledgerLine, authorized.key),
    eq(ledgerLine.project, project),
    own === undefined ? undefined : eq(ledgerLine.unit, own),
  );
}

/** Where the project's lines stand in the ledger: at its first one, or at the end. */
async function positionOf(context: Context, query: ProjectQuery): Promise<number> {
  const { db, tables } = context;
  const { ledgerLine } = tables;
  const [own] = await db
    .select({ first: min(ledgerLine.position) })
    .from(ledgerLine)
    .where(linesOf(context, query));
  if (typeof own?.first === 'number') return own.first;
  const [all] = await db
    .select({ last: max(ledgerLine.position) })
    .from(ledgerLine)
    .where(ofBudget(ledgerLine, query.authorized.key));
  return (all?.last ?? -1) + 1;
}
