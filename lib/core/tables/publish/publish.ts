import { type Fen, roundToPublishedStep } from '#lib/core/money/index.ts';
import type { TableContext } from '../context.ts';
import type { Table } from '../define-table.ts';
import { DerivedTables, deriveTables, TABLES } from '../derive.ts';
import { roundAdditively } from './round-additively.ts';

/** How 分 become 万元: each cell by itself, or so that every table adds up and all tables agree. */
export type RoundingMode = 'exact' | 'additive';

/** A published cell that is not its own exact amount rounded half up. Amounts in 分. */
export type Adjustment = { table: string; row: string; column: string; rounded: Fen; published: Fen };

/** The tables as they are, and as they are published: every published amount is a multiple of 0.01 万元. */
export type PublishedTables = {
  mode: RoundingMode;
  exact: DerivedTables;
  tables: DerivedTables;
  adjustments: Adjustment[];
};

/**
 * Derives every table and rounds it for publication.
 * @param input.tables the template's; the standard's where absent
 */
export function publishTables(input: {
  context: TableContext;
  mode: RoundingMode;
  tables?: readonly Table[];
}): PublishedTables {
  const { context, tables: definitions = TABLES } = input;
  const exact = deriveTables({ context, tables: definitions });
  const rounded = new DerivedTables(
    exact.all.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(roundToPublishedStep) })),
    })),
  );
  if (input.mode === 'exact') return { mode: 'exact', exact, tables: rounded, adjustments: [] };
  const tables = roundAdditively({ context, definitions, exact });
  return { mode: 'additive', exact, tables, adjustments: differences({ rounded, tables }) };
}

function differences(input: { rounded: DerivedTables; tables: DerivedTables }): Adjustment[] {
  return input.tables.all.flatMap((table) => {
    const rounded = input.rounded.table(table.id);
    return table.rows.flatMap((row, rowIndex) =>
      row.cells.flatMap((published, index): Adjustment[] => {
        const own = rounded.rows[rowIndex]?.cells[index] as Fen;
        const column = table.columns[index]?.id ?? '';
        return own === published ? [] : [{ table: table.id, row: row.id, column, rounded: own, published }];
      }),
    );
  });
}
