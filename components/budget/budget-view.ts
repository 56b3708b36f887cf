import type { BudgetView } from '#lib/core/screen/index.ts';
import type { CellKey } from './places.ts';

export type { BudgetView };

/** How amounts are shown on screen. Reports are always in 万元. */
export type Measure = '万元' | '元';

/** The exact amount of a cell in 分; nothing where the budget's derived tables have no such cell. */
export function exactAmount(view: BudgetView, cell: CellKey): number | undefined {
  const table = view.exact[cell.table];
  return table?.rows[cell.row]?.[table.columns.indexOf(cell.column)];
}
