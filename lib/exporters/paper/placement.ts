type Spanning = { columnSpan: number; rowSpan: number };

/** In which column each cell of a grid of spanning cells starts, row by row: cells above that reach down take room. */
export function startColumns(rows: Spanning[][]): number[][] {
  const coveredUntil: number[] = [];
  return rows.map((cells, line) => {
    let column = 0;
    return cells.map((cell) => {
      while ((coveredUntil[column] ?? 0) > line) column += 1;
      const start = column;
      for (; column < start + cell.columnSpan; column += 1) coveredUntil[column] = line + cell.rowSpan;
      return start;
    });
  });
}
