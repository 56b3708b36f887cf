import type { Ledger, Line } from '#lib/core/ledger/index.ts';
import { type Fen, fen, ZERO_FEN } from '#lib/core/money/index.ts';
import type { TableContext } from './context.ts';

/** A column: its label, the labels of the heads above it, and which lines it counts. */
export type ColumnDefinition<L extends Line> = {
  id: string;
  label: string;
  group?: readonly string[];
  counts: (line: L) => boolean;
};

/** What stands to the left of a row's amounts. `level` 0 is the total; `stub` the printed label columns. */
export type RowHead = { id: string; label: string; level: number; stub: string[] };

/** A declared table: which lines it takes, in which columns and rows each of them counts. */
export type TableDefinition<L extends Line> = {
  id: string;
  title: string;
  /** The rule that asks for this table. */
  basis: string;
  lines: (ledger: Ledger) => readonly L[];
  /** Lines that the table is about; all where absent. */
  takes?: (line: L) => boolean;
  columns: readonly ColumnDefinition<L>[];
  /** Which columns are the sum of which others. */
  columnSums: readonly Addition[];
  /** Which rows are the sum of which others; by the rows' levels where absent. */
  rowSums?: (rows: readonly RowHead[]) => Addition[];
  /** Ids of the rows that a line counts in, each once, from the total to the finest. */
  path: (line: L, context: TableContext) => readonly string[];
  /** The rows in printed order; `used` tells whether any line counts in a row. */
  rows: (context: TableContext, used: (id: string) => boolean) => RowHead[];
};

/** A row or column that is the sum of others, by id. */
export type Addition = { whole: string; parts: string[] };

/** A row of a derived table; `cells` are 分, one for each column. */
export type DerivedRow = RowHead & { cells: Fen[] };

/** A derived table: a value, exact in 分. */
export type DerivedTable = {
  id: string;
  title: string;
  columns: { id: string; label: string; group: readonly string[] }[];
  rows: DerivedRow[];
  /** Which columns and rows must be the sum of which others. */
  sums: { columns: readonly Addition[]; rows: readonly Addition[] };
};

/** A table that can be derived, and whose cells can explain themselves. */
export type Table = {
  id: string;
  title: string;
  basis: string;
  /** All rows and columns, summed from the context's ledger. */
  derive: (context: TableContext) => DerivedTable;
  /** The lines behind a cell, in ledger order; none for a cell that no line reaches. */
  explain: (context: TableContext, cell: { row: string; column: string }) => Line[];
  /** Calls back with the row ids and the column numbers that each of the table's lines counts in. */
  visit: (
    context: TableContext,
    reach: (line: Line, rows: readonly string[], columns: readonly number[]) => void,
  ) => void;
};

/** Declares a table. Everything about it follows from which lines its columns and rows count. */
export function defineTable<L extends Line>(definition: TableDefinition<L>): Table {
  const { id, title, basis, columns } = definition;
  const reachOf = reachFinder(columns);
  const visitLines = (
    context: TableContext,
    reach: (line: L, rows: readonly string[], columns: readonly number[]) => void,
  ) => {
    for (const line of definition.lines(context.ledger)) {
      if (definition.takes !== undefined && !definition.takes(line)) continue;
      reach(line, definition.path(line, context), reachOf(line));
    }
  };
  return {
    id,
    title,
    basis,
    visit: visitLines as Table['visit'],
    derive: (context) => {
      const sums = new Map<string, number[]>();
      visitLines(context, (line, rows, reached) =>
        addLine({ sums, width: columns.length, amount: line.amount, rows, reached }),
      );
      const rows = definition.rows(context, (row) => sums.has(row));
      return {
        id,
        title,
        columns: columns.map((column) => ({ id: column.id, label: column.label, group: column.group ?? [] })),
        sums: { columns: definition.columnSums, rows: (definition.rowSums ?? sumsByLevel)(rows) },
        rows: rows.map((head) => ({ ...head, cells: (sums.get(head.id) ?? columns.map(() => ZERO_FEN)).map(fen) })),
      };
    },
    explain: (context, cell) => {
      const column = columns.findIndex((candidate) => candidate.id === cell.column);
      const lines: Line[] = [];
      visitLines(context, (line, rows, reached) => {
        if (reached.includes(column) && rows.includes(cell.row)) lines.push(line);
      });
      return lines;
    },
  };
}

/**
 * Finds the columns that a line counts in. The few sets of columns that lines reach are made once and shared: a list
 * for every line of a large department would be most of what derivation allocates.
 */
function reachFinder<L extends Line>(columns: readonly ColumnDefinition<L>[]): (line: L) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (line) => {
    let set = 0;
    for (let index = 0; index < columns.length; index += 1) if (columns[index]?.counts(line)) set += 2 ** index;
    let reached = known.get(set);
    if (reached === undefined) {
      reached = [...columns.keys()].filter((index) => columns[index]?.counts(line));
      known.set(set, reached);
    }
    return reached;
  };
}

function addLine(input: {
  sums: Map<string, number[]>;
  width: number;
  amount: number;
  rows: readonly string[];
  reached: readonly number[];
}): void {
  for (const row of input.rows) {
    let cells = input.sums.get(row);
    if (cells === undefined) {
      cells = new Array<number>(input.width).fill(0);
      input.sums.set(row, cells);
    }
    for (const column of input.reached) cells[column] = (cells[column] ?? 0) + input.amount;
  }
}

/** A row is the sum of the rows one level deeper that follow it, up to the next row of its own level or above. */
function sumsByLevel(rows: readonly RowHead[]): Addition[] {
  const sums: Addition[] = [];
  const open: { level: number; addition: Addition }[] = [];
  for (const row of rows) {
    while ((open.at(-1)?.level ?? -1) >= row.level) open.pop();
    open.at(-1)?.addition.parts.push(row.id);
    const addition = { whole: row.id, parts: [] };
    sums.push(addition);
    open.push({ level: row.level, addition });
  }
  return sums.filter((addition) => addition.parts.length > 0);
}
