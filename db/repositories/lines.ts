import { and, asc, eq, max, min } from 'drizzle-orm';
import type { AuthorizedBudget } from '#lib/core/workflow/index.ts';
import type { LineRepository } from '#lib/usecases/ports/index.ts';
import { batches, type Context } from './context.ts';
import { ledgerEntry, ledgerRow } from './line-rows.ts';
import { ofBudget, unitOf } from './scope.ts';

type ProjectQuery = { authorized: AuthorizedBudget; unit: string; project: string };

/** The ledger's lines, project by project. */
export function lineRepository({ db, tables, ids }: Context): LineRepository {
  const { ledgerLine, project: projects } = tables;
  const ofProject = ({ authorized, unit, project }: ProjectQuery) => {
    const own = unitOf(authorized.actor);
    return and(
      ofBudget(ledgerLine, authorized.key),
      eq(ledgerLine.unit, unit),
      eq(ledgerLine.project, project),
      own === undefined ? undefined : eq(ledgerLine.unit, own),
    );
  };
  const hasProject = async ({ authorized, unit, project }: ProjectQuery) => {
    const own = unitOf(authorized.actor);
    if (own !== undefined && own !== unit) return false;
    const found = await db
      .select({ code: projects.code })
      .from(projects)
      .where(and(ofBudget(projects, authorized.key), eq(projects.code, project), eq(projects.unit, unit)));
    return found.length > 0;
  };
  /** Where the project's lines stand in the ledger: at its first one, or at the end. */
  const positionOf = async (query: ProjectQuery) => {
    const [own] = await db
      .select({ first: min(ledgerLine.position) })
      .from(ledgerLine)
      .where(ofProject(query));
    if (typeof own?.first === 'number') return own.first;
    const [all] = await db
      .select({ last: max(ledgerLine.position) })
      .from(ledgerLine)
      .where(ofBudget(ledgerLine, query.authorized.key));
    return (all?.last ?? -1) + 1;
  };
  return {
    async ofProject(query) {
      if (!(await hasProject(query))) return undefined;
      const rows = await db
        .select()
        .from(ledgerLine)
        .where(ofProject(query))
        .orderBy(asc(ledgerLine.position), asc(ledgerLine.ordinal));
      return rows.map(ledgerEntry);
    },
    async replaceProject({ lines, ...query }) {
      if (!(await hasProject(query))) throw new Error('lines were replaced of a project that the unit does not have');
      const position = await positionOf(query);
      await db.delete(ledgerLine).where(ofProject(query));
      const rows = lines.map((line, ordinal) =>
        ledgerRow(
          { ...line, unit: query.unit, project: query.project },
          { ...query.authorized.key, id: ids.next(), position, ordinal },
        ),
      );
      for (const batch of batches(rows)) await db.insert(ledgerLine).values(batch);
    },
  };
}
