import type { Line } from '#lib/core/ledger/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { TableContext } from './context.ts';
import type { DerivedTable, Table } from './define-table.ts';
import { appropriationTable } from './definitions/appropriation.ts';
import { expenditureTable } from './definitions/expenditure.ts';
import { governmentFundTable, stateCapitalTable } from './definitions/fund-expenditure.ts';
import { generalBasicTable } from './definitions/general-basic.ts';
import { generalByFunctionTable } from './definitions/general-by-function.ts';
import { generalByUnitTable } from './definitions/general-by-unit.ts';
import { incomeTable } from './definitions/income.ts';
import { incomeAndExpenditureTable } from './definitions/income-and-expenditure.ts';
import { overallCompositionTable } from './definitions/overall-composition.ts';
import { procurementTable } from './definitions/procurement.ts';
import { projectsTable } from './definitions/projects.ts';
import { threePublicTable } from './definitions/three-public.ts';

/** Every derived table as the standard has it, in its order. */
export const TABLES: readonly Table[] = [
  incomeAndExpenditureTable,
  incomeTable,
  expenditureTable,
  appropriationTable,
  generalByFunctionTable,
  generalByUnitTable,
  generalBasicTable,
  threePublicTable,
  governmentFundTable,
  stateCapitalTable,
  projectsTable,
  procurementTable,
  overallCompositionTable,
];

/**
 * The tables that a template derives: the standard's, with the template's own variants in the place of those of the
 * same id. A variant has other rows or takes other lines; what its id, its columns and a project's row mean stays.
 * @throws Error when a variant replaces none: ids are the program's own
 */
export function tablesWith(variants: readonly Table[]): readonly Table[] {
  const byId = new Map(variants.map((variant) => [variant.id, variant]));
  for (const id of byId.keys()) if (!TABLES.some((table) => table.id === id)) throw new Error(`no table ${id} to vary`);
  return TABLES.map((table) => byId.get(table.id) ?? table);
}

/** Derived tables by id, with a quick way to a cell. */
export class DerivedTables {
  readonly #byId: ReadonlyMap<string, DerivedTable>;
  readonly #cells = new Map<string, ReadonlyMap<string, Fen[]>>();

  constructor(tables: readonly DerivedTable[]) {
    this.#byId = new Map(tables.map((table) => [table.id, table]));
  }

  /** All of them, in the order of the standard. */
  get all(): DerivedTable[] {
    return [...this.#byId.values()];
  }

  /** @throws Error when there is no such table: ids are the program's own */
  table(id: string): DerivedTable {
    const table = this.#byId.get(id);
    if (table === undefined) throw new Error(`no derived table ${id}`);
    return table;
  }

  /** Amount of a cell in 分; nothing where the table has no such row. */
  cell(id: string, row: string, column: string): Fen {
    const table = this.table(id);
    const position = table.columns.findIndex((candidate) => candidate.id === column);
    if (position < 0) throw new Error(`table ${id} has no column ${column}`);
    return this.#rows(table).get(row)?.[position] ?? (0 as Fen);
  }

  #rows(table: DerivedTable): ReadonlyMap<string, Fen[]> {
    let rows = this.#cells.get(table.id);
    if (rows === undefined) {
      rows = new Map(table.rows.map((row) => [row.id, row.cells]));
      this.#cells.set(table.id, rows);
    }
    return rows;
  }
}

/**
 * Derives every table, exact in 分.
 * @param input.tables the template's; the standard's where absent
 */
export function deriveTables(input: { context: TableContext; tables?: readonly Table[] }): DerivedTables {
  return new DerivedTables((input.tables ?? TABLES).map((table) => table.derive(input.context)));
}

/**
 * The ledger lines behind a cell; none where the table or the cell does not exist.
 * @param input.tables the ones that the cell was derived with
 */
export function explainCell(input: {
  context: TableContext;
  tables: readonly Table[];
  table: string;
  row: string;
  column: string;
}): Line[] {
  const table = input.tables.find((candidate) => candidate.id === input.table);
  return table === undefined ? [] : table.explain(input.context, { row: input.row, column: input.column });
}
