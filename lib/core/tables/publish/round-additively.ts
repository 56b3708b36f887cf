import type { ExpenditureLine, IncomeLine, Line, ProcurementLine } from '#lib/core/ledger/index.ts';
import { FEN_PER_PUBLISHED_STEP, type Fen, fen } from '#lib/core/money/index.ts';
import { roundAtoms } from '#lib/core/rounding/index.ts';
import type { TableContext } from '../context.ts';
import type { Table } from '../define-table.ts';
import { DerivedTables } from '../derive.ts';
import { type Atom, type LineGroup, pairLines } from './pair-lines.ts';

/** `definitions` are the tables that `exact` was derived with. */
type Derivation = { context: TableContext; definitions: readonly Table[]; exact: DerivedTables };

/**
 * Controlled rounding of all tables at once: the finest amounts that any table shows are rounded once, and every cell is
 * the sum of its own, so that tables add up and agree by construction.
 */
export function roundAdditively(input: Derivation): DerivedTables {
  const layout = layOutCells(input);
  const groups = groupLines(layout.cellsOf);
  const atoms = [
    ...pairLines(groups),
    ...groups.procurement.map((group): Atom => ({ cells: group.cells, amount: group.amount })),
  ];
  const members: number[][] = Array.from({ length: layout.count }, () => []);
  for (const [index, atom] of atoms.entries()) for (const cell of atom.cells) members[cell]?.push(index);
  const { rounded } = roundAtoms({
    atoms: atoms.map((atom) => atom.amount),
    cells: members,
    step: FEN_PER_PUBLISHED_STEP,
  });
  const published = members.map((cell) => fen(cell.reduce((sum, atom) => sum + (rounded[atom] ?? 0), 0)));
  return new DerivedTables(
    input.exact.all.map((table) => ({
      ...table,
      rows: table.rows.map((row) => ({
        ...row,
        cells: row.cells.map((_, column) => published[layout.cellAt(table.id, row.id, column)] as Fen),
      })),
    })),
  );
}

type CellLayout = {
  count: number;
  cellAt: (table: string, row: string, column: number) => number;
  cellsOf: Map<Line, number[]>;
};

/** Numbers all cells of all tables, and lists for each line the cells that it counts in. */
function layOutCells(input: Derivation): CellLayout {
  const rowStart = new Map<string, number>();
  let count = 0;
  for (const table of input.exact.all)
    for (const row of table.rows) {
      rowStart.set(`${table.id} ${row.id}`, count);
      count += row.cells.length;
    }
  const cellAt = (table: string, row: string, column: number) => {
    const start = rowStart.get(`${table} ${row}`);
    if (start === undefined) throw new Error(`a line counts in row ${row}, which table ${table} does not have`);
    return start + column;
  };
  const cellsOf = new Map<Line, number[]>();
  for (const table of input.definitions)
    table.visit(input.context, (line, rows, columns) => {
      let cells = cellsOf.get(line);
      if (cells === undefined) {
        cells = [];
        cellsOf.set(line, cells);
      }
      for (const row of rows) for (const column of columns) cells.push(cellAt(table.id, row, column));
    });
  return { count, cellAt, cellsOf };
}

/** Lines that count in the same cells of the same unit, source and period are rounded as one amount. */
function groupLines(cellsOf: Map<Line, number[]>) {
  const groups = new Map<string, LineGroup<Line>>();
  for (const [line, cells] of cellsOf) {
    const origin = line.side === 'procurement' ? '' : `${line.unit}|${line.source}|${line.period}`;
    const key = `${origin}:${cells.join(',')}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { line, cells, amount: line.amount });
    else group.amount = fen(group.amount + line.amount);
  }
  const all = [...groups.values()];
  const of = <L extends Line>(side: L['side']) =>
    all.filter((group): group is LineGroup<L> => group.line.side === side);
  return {
    expenditure: of<ExpenditureLine>('expenditure'),
    income: of<IncomeLine>('income'),
    procurement: of<ProcurementLine>('procurement'),
  };
}
