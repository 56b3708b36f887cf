import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { seedClassifications } from '#lib/server/classification.ts';
import { type Engine, openTestStore, type TestDatabase } from './engines.ts';

type Cell = string | number | boolean | null | undefined;

/** Makes of an empty database what version 0.1 would have left: its tables, the accounts of the years, and a budget. */
export async function makeOldDatabase(input: {
  database: TestDatabase;
  engine: Engine;
  budget: Budget;
}): Promise<void> {
  const { database, engine, budget } = input;
  const folder = firstMigration(engine);
  const store = await openTestStore({ database, folder });
  await seedClassifications({ storage: store.opened.storage, clock: store.clock });
  await store.opened.storage.close();
  rmSync(folder, { recursive: true, force: true });
  const at = engine === 'sqlite' ? '1767574800000' : `'2026-01-05T01:00:00.000Z'`;
  for (const [table, rows] of oldRows(budget))
    if (rows.length > 0) await database.sql(insertOf({ engine, table, rows, at }));
}

/** The migrations of version 0.1 alone. */
function firstMigration(engine: Engine): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'budget-first-migration-'));
  cpSync(`db/migrations/${engine}`, folder, { recursive: true });
  const journalFile = path.join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8'));
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: journal.entries.slice(0, 1) }));
  return folder;
}

/** An instant of the rows, written by each engine in its own way. */
const NOW = '(now)';

function insertOf(input: { engine: Engine; table: string; rows: readonly Record<string, Cell>[]; at: string }): string {
  const { engine, table, rows, at } = input;
  const columns = Object.keys(rows[0] ?? {});
  const literal = (cell: Cell): string => {
    if (cell === NOW) return at;
    if (cell === null || cell === undefined) return 'null';
    if (typeof cell === 'boolean') return engine === 'sqlite' ? String(Number(cell)) : String(cell);
    return typeof cell === 'number' ? String(cell) : `'${cell.replaceAll("'", "''")}'`;
  };
  const values = rows.map((row) => `(${columns.map((column) => literal(row[column])).join(', ')})`);
  return `insert into ${table} (${columns.join(', ')}) values ${values.join(', ')}`;
}

/** A budget as the rows of version 0.1, table by table, what is referred to first. */
function oldRows(budget: Budget): [string, Record<string, Cell>[]][] {
  const { region, department, units, projects } = budget;
  const key = { region_code: region.code, department_code: department.code, fiscal_year: budget.fiscalYear };
  const line = (position: number) => ({ ...key, id: `line-${position}`, position, ordinal: 0 });
  const saved = { state: 'drafting', revision: 3, updated_at: NOW };
  return [
    ['region', [region]],
    ['section', [{ region_code: region.code, ...department.section }]],
    [
      'department',
      [
        {
          region_code: region.code,
          code: department.code,
          section_code: department.section.code,
          name: department.name,
        },
      ],
    ],
    ['budget', [{ ...key, template: budget.template, round: 1, ...saved }]],
    [
      'unit_budget',
      units.map(({ code, name, nature, headquarters }, position) => ({
        ...key,
        unit_code: code,
        position,
        name,
        nature,
        headquarters,
        ...saved,
      })),
    ],
    [
      'project',
      projects.map(({ code, unit, name, category }, position) => ({
        ...key,
        code,
        unit_code: unit,
        position,
        name,
        category,
      })),
    ],
    ['form_document', documentsOf(budget).map((document) => ({ ...key, ...document, revision: 3, updated_at: NOW }))],
    [
      'ledger_line',
      budget.expenditure.map((entry, position) => ({
        ...line(position),
        unit_code: entry.unit,
        project_code: entry.project,
        function_code: entry.function,
        economic_code: entry.economic,
        source: entry.source,
        period: entry.period,
        amount: entry.amount,
        item: entry.item,
        basis: entry.basis,
        note: entry.note,
      })),
    ],
    [
      'income_line',
      budget.income.map(({ unit, ...entry }, position) => ({ ...line(position), unit_code: unit, ...entry })),
    ],
    [
      'procurement_line',
      budget.procurement.map((entry, position) => ({
        ...line(position),
        unit_code: entry.unit,
        project_code: entry.project,
        item: entry.item,
        catalog_code: entry.catalogCode,
        kind: entry.kind,
        quantity: entry.quantity,
        measure: entry.measure,
        amount: entry.amount,
        new_asset: entry.newAsset,
      })),
    ],
    [
      'purchased_service_line',
      budget.purchasedServices.map((entry, position) => ({
        ...line(position),
        unit_code: entry.unit,
        project_code: entry.project,
        item: entry.item,
        catalog_code: entry.catalogCode,
        amount: entry.amount,
      })),
    ],
  ];
}

function documentsOf(budget: Budget): { kind: string; owner: string; content: string }[] {
  const found: [string, string, unknown][] = [
    ['profile', '', { region: budget.region, department: budget.department }],
    ...budget.units.map(({ code, staffing }): [string, string, unknown] => ['staffing', code, staffing]),
    ...budget.projects.map(({ code, declaration }): [string, string, unknown] => [
      'project-declaration',
      code,
      declaration,
    ]),
    ...budget.projects.map(({ code, performance }): [string, string, unknown] => [
      'project-performance',
      code,
      performance,
    ]),
    ['assets', '', budget.assets],
    ['overall-performance', '', budget.performance],
    ['prior-year', '', budget.priorYear],
    ['explanations', '', budget.explanations],
    ['disclosure', '', budget.disclosure],
  ];
  return found.flatMap(([kind, owner, content]) =>
    content === undefined ? [] : [{ kind, owner, content: canonicalJson(content) }],
  );
}
