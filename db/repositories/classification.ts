import { and, asc, eq, sql } from 'drizzle-orm';
import {
  type Account,
  type AccountTable,
  accountTable,
  type Classification,
  type Evidence,
  levelOf,
} from '#lib/core/classification/index.ts';
import type { ClassificationRepository } from '#lib/usecases/ports/index.ts';
import type { Tables } from '../schema/tables.ts';
import { batches, type Context } from './context.ts';

type Row = Tables['classificationAccount']['$inferSelect'];

/** 政府收支分类科目, a table per fiscal year. */
export function classificationRepository(context: Context): ClassificationRepository {
  const { db, tables, ids } = context;
  const { classificationAccount: table, ledgerLine, budget, setting } = tables;
  return {
    async find(fiscalYear) {
      const rows = await db.select().from(table).where(eq(table.year, fiscalYear));
      return rows.length === 0 ? undefined : classificationOf(fiscalYear, rows);
    },
    async years() {
      const rows = await db.selectDistinct({ year: table.year }).from(table).orderBy(asc(table.year));
      return rows.map((row) => row.year);
    },
    async edition(fiscalYear) {
      const [row] = await db
        .select({ value: setting.value })
        .from(setting)
        .where(eq(setting.name, editionName(fiscalYear)));
      // A table from before editions were counted is the first.
      return row?.value ?? '';
    },
    async usedCodes(fiscalYear) {
      await db
        .update(budget)
        .set({ state: sql`${budget.state}` })
        .where(eq(budget.year, fiscalYear));
      const distinct = async (column: typeof ledgerLine.function | typeof ledgerLine.economic) => {
        const rows = await db.selectDistinct({ code: column }).from(ledgerLine).where(eq(ledgerLine.year, fiscalYear));
        return rows.map((row) => row.code);
      };
      const economic = [...(await distinct(ledgerLine.economic)), ...(await declaredCodes(context, fiscalYear))];
      return {
        functional: (await distinct(ledgerLine.function)).sort(),
        economicDepartment: [...new Set(economic)].sort(),
      };
    },
    async replace({ classification, at }) {
      const name = editionName(classification.fiscalYear);
      const edition = { value: ids.next(), updatedAt: at };
      await db
        .insert(setting)
        .values({ name, ...edition })
        .onConflictDoUpdate({ target: setting.name, set: edition });
      await db.delete(table).where(eq(table.year, classification.fiscalYear));
      for (const rows of batches(rowsOf(classification))) await db.insert(table).values(rows);
    },
  };
}

function editionName(fiscalYear: number): string {
  return `classification-edition-${fiscalYear}`;
}

/** What the project declarations of a year have in the economic code of their lines. */
async function declaredCodes({ db, tables: { formRow } }: Context, fiscalYear: number): Promise<string[]> {
  const rows = await db
    .select({ cells: formRow.cells })
    .from(formRow)
    .where(and(eq(formRow.year, fiscalYear), eq(formRow.form, 'project'), eq(formRow.section, 'lines')));
  return rows.flatMap(({ cells }) => (JSON.parse(cells) as Record<string, string>).economic ?? []);
}

function classificationOf(fiscalYear: number, rows: readonly Row[]): Classification {
  const ofKind = (kind: Row['kind']) => rows.filter((row) => row.kind === kind);
  const accounts = (kind: Row['kind']): AccountTable => accountTable(ofKind(kind).map(accountOf));
  return {
    fiscalYear,
    functional: accounts('functional'),
    economicDepartment: accounts('economic-department'),
    economicGovernment: accounts('economic-government'),
    mapping: new Map(
      ofKind('mapping').map(({ code, administrative, institution }) => [
        code,
        {
          ...(administrative === null ? {} : { administrative }),
          ...(institution === null ? {} : { institution }),
        },
      ]),
    ),
  };
}

function accountOf({ code, name, evidence }: Row): Account {
  const level = levelOf(code);
  if (level === undefined || name === null || evidence === null) throw new Error(`not an account: ${code}`);
  return { code, name, level, evidence: evidence as Evidence };
}

function rowsOf(classification: Classification): Row[] {
  const empty = { year: classification.fiscalYear, administrative: null, institution: null };
  const accounts = (kind: Row['kind'], table: AccountTable): Row[] =>
    table.accounts.map(({ code, name, evidence }) => ({ ...empty, kind, code, name, evidence }));
  return [
    ...accounts('functional', classification.functional),
    ...accounts('economic-department', classification.economicDepartment),
    ...accounts('economic-government', classification.economicGovernment),
    ...[...classification.mapping].map(
      ([code, codes]): Row => ({ ...empty, kind: 'mapping', code, name: null, evidence: null, ...codes }),
    ),
  ];
}
