import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';

/** Exact amounts of one derived table in 分: by row, one for each of its columns by id. */
export type ExactTable = { columns: string[]; rows: Record<string, number[]> };

/** All that the screen of one budget shows, as the server sends it. `partOf` names the unit whose part alone is seen. */
export type BudgetView = { document: DisclosureDocument; exact: Record<string, ExactTable>; partOf?: string };
