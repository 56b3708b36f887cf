import { createHash } from 'node:crypto';
import { and, asc, desc, eq, gt, lt, max, or, type SQL, sql } from 'drizzle-orm';
import type { ReleaseFile, ReleaseHead, ReleaseKey, ReleaseSearch } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { ReleaseRepository } from '#lib/usecases/ports/index.ts';
import type { Tables } from '../schema/tables.ts';
import type { Context } from './context.ts';
import { sha256 } from './digest.ts';
import { ofBudget } from './scope.ts';
import { holds } from './text-search.ts';

/** Published versions and their files. What is there is never changed. */
export function releaseRepository(context: Context): ReleaseRepository {
  const { db, tables } = context;
  const { release } = tables;
  return {
    async add({ key, text, ...rest }) {
      const added = await db
        .insert(release)
        .values({ ...key, ...rest, document: text, sha256: sha256(text) })
        .onConflictDoNothing()
        .returning({ version: release.version });
      return added.length > 0;
    },
    async list({ search, limit, after }) {
      const rows = await db
        .select(headColumns(tables))
        .from(release)
        .where(and(...fits(search, tables), isNewest(tables), after && isBehind(after, tables)))
        .orderBy(desc(release.year), asc(release.region), asc(release.department))
        .limit(limit);
      return rows.map(headOf);
    },
    async places() {
      const names = await db
        .select({ code: release.region, name: release.regionName })
        .from(release)
        .groupBy(release.region, release.regionName)
        .orderBy(asc(release.region), asc(max(release.releasedAt)));
      const years = await db.selectDistinct({ year: release.year }).from(release).orderBy(desc(release.year));
      // A region that is called otherwise by now is called as its last release calls it.
      const regions = [...new Map(names.map(({ code, name }) => [code, name]))].map(([code, name]) => ({ code, name }));
      return { regions, years: years.map(({ year }) => year) };
    },
    async versions(key) {
      const rows = await db
        .select(headColumns(tables))
        .from(release)
        .where(ofBudget(release, key))
        .orderBy(desc(release.version));
      return rows.map(headOf);
    },
    async text(key) {
      const [row] = await db.select({ document: release.document }).from(release).where(ofRelease(release, key));
      return row?.document;
    },
    ...releaseFiles(context),
    holding: (hash) => releasesHolding(context, hash),
    unkept: () => unkeptReleases(context),
  };
}

/** The files of a version. */
function releaseFiles({ db, tables }: Context): Pick<ReleaseRepository, 'file' | 'files' | 'keepFile'> {
  const { releaseFile: table } = tables;
  const { name, contentType, size, sha256: hash, bytes } = table;
  const file = async (query: { key: ReleaseKey; name: string }): Promise<ReleaseFile | undefined> => {
    const [row] = await db
      .select({ name, contentType, size, sha256: hash, bytes })
      .from(table)
      .where(and(ofRelease(table, query.key), eq(name, query.name)));
    return row;
  };
  return {
    file,
    files: (key) =>
      db.select({ name, contentType, size, sha256: hash }).from(table).where(ofRelease(table, key)).orderBy(asc(name)),
    async keepFile({ key, file: made, at }) {
      const digest = createHash('sha256').update(made.bytes).digest('hex');
      await db
        .insert(table)
        .values({ ...key, ...made, sha256: digest, size: made.bytes.byteLength, madeAt: at })
        .onConflictDoNothing();
      const kept = await file({ key, name: made.name });
      if (kept === undefined) throw new Error(`the file ${made.name} was removed in the meantime`);
      return kept;
    },
  };
}

/** The versions that a hash belongs to: a file's, or the report's own. */
async function releasesHolding({ db, tables }: Context, hash: string): ReturnType<ReleaseRepository['holding']> {
  const { release, releaseFile } = tables;
  const keyOf = (table: Tables['release'] | Tables['releaseFile']) => ({
    region: table.region,
    department: table.department,
    year: table.year,
    version: table.version,
  });
  const inOrder = (table: Tables['release'] | Tables['releaseFile']) =>
    Object.values(keyOf(table)).map((column) => asc(column));
  const files = await db
    .select({ ...keyOf(releaseFile), file: releaseFile.name })
    .from(releaseFile)
    .where(eq(releaseFile.sha256, hash))
    .orderBy(...inOrder(releaseFile), asc(releaseFile.name));
  const reports = await db
    .select(keyOf(release))
    .from(release)
    .where(eq(release.sha256, hash))
    .orderBy(...inOrder(release));
  return [...files.map(({ file, ...key }) => ({ key, file })), ...reports.map((key) => ({ key }))];
}

/** All but the report itself. */
function headColumns({ release }: Tables) {
  const { region, department, year, version, releasedAt, note } = release;
  const { regionName, departmentName, title, template, sha256: hash, snapshot } = release;
  const named = { regionName, departmentName, title, template };
  return { region, department, year, version, releasedAt, note, ...named, sha256: hash, snapshot };
}

function headOf({ region, department, year, version, ...rest }: ReleaseKey & Omit<ReleaseHead, 'key'>): ReleaseHead {
  return { key: { region, department, year, version }, ...rest };
}

/** Rows of one version. */
function ofRelease(table: Tables['release'] | Tables['releaseFile'], key: ReleaseKey): SQL | undefined {
  return and(ofBudget(table, key), eq(table.version, key.version));
}

/** Behind a budget in the order of the list. */
function isBehind({ year, region, department }: BudgetKey, { release }: Tables): SQL | undefined {
  return or(
    lt(release.year, year),
    and(
      eq(release.year, year),
      or(gt(release.region, region), and(eq(release.region, region), gt(release.department, department))),
    ),
  );
}

function isNewest({ release }: Tables): SQL {
  const newer = sql.raw('newer');
  const same = (column: typeof release.region | typeof release.department | typeof release.year) =>
    sql`${newer}.${sql.identifier(column.name)} = ${column}`;
  return sql`not exists (select 1 from ${release} ${newer} where ${same(release.region)} and ${same(
    release.department,
  )} and ${same(release.year)} and ${newer}.${sql.identifier(release.version.name)} > ${release.version})`;
}

function fits(search: ReleaseSearch, { release }: Tables): (SQL | undefined)[] {
  const { region, year, department, text = '' } = search;
  return [
    region === undefined ? undefined : eq(release.region, region),
    year === undefined ? undefined : eq(release.year, year),
    department === undefined ? undefined : eq(release.department, department),
    text === '' ? undefined : or(holds(release.departmentName, text), holds(release.title, text)),
  ];
}

/** A release is a step; its place among the releases of its budget is its version. */
async function unkeptReleases({ db, tables }: Context): ReturnType<ReleaseRepository['unkept']> {
  const { step, release } = tables;
  const steps = await db
    .select({
      region: step.region,
      department: step.department,
      year: step.year,
      move: step.move,
      reason: step.reason,
      at: step.at,
      snapshot: step.snapshot,
    })
    .from(step)
    .where(sql`${step.move} in ('release', 'correct')`)
    .orderBy(asc(step.region), asc(step.department), asc(step.year), asc(step.sequence));
  const { region, department, year, version } = release;
  const kept = await db.select({ region, department, year, version }).from(release);
  const names = new Set(kept.map(nameOf));
  const budgets = Map.groupBy(steps, (row) => `${row.region}/${row.department}/${row.year}`);
  return [...budgets.values()]
    .flatMap((own) => {
      let last = 0;
      let note = '';
      return own.flatMap((row) => {
        if (row.move === 'correct') note = row.reason;
        if (row.move !== 'release' || row.snapshot === null) return [];
        last += 1;
        const key = { region: row.region, department: row.department, year: row.year, version: last };
        return [{ key, releasedAt: row.at, note: last === 1 ? '' : note, snapshot: row.snapshot }];
      });
    })
    .filter(({ key }) => !names.has(nameOf(key)));
}

function nameOf({ region, department, year, version }: ReleaseKey): string {
  return `${region}/${department}/${year}/${version}`;
}
