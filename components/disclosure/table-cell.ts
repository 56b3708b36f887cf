/** A cell of a printed table, by ids. */
export type TableCell = { row: string; column: string };
