import type { ReadGrid, SourcePlace } from '../read-document.ts';

/**
 * A row of a grid by position. `cells` has the text where a cell begins and `''` where a span covers the place; `spread`
 * repeats it there, which heads of several rows are read by.
 */
export type MatrixRow = { cells: readonly string[]; spread: readonly string[]; at: SourcePlace };

/** Lays a grid out by position, so that every cell stands in its column whatever spans are above it. */
export function matrixOf(grid: ReadGrid): MatrixRow[] {
  const covered = new Map<string, string>();
  return grid.rows.map((row, index) => {
    const cells: string[] = [];
    const spread: string[] = [];
    const takeCovered = () => {
      for (
        let text = covered.get(`${index}:${cells.length}`);
        text !== undefined;
        text = covered.get(`${index}:${cells.length}`)
      ) {
        cells.push('');
        spread.push(text);
      }
    };
    for (const cell of row.cells) {
      takeCovered();
      const text = cell.text.trim();
      const start = cells.length;
      for (let column = 0; column < cell.columnSpan; column += 1) {
        cells.push(column === 0 ? text : '');
        spread.push(text);
        for (let down = 1; down < cell.rowSpan; down += 1) covered.set(`${index + down}:${start + column}`, text);
      }
    }
    takeCovered();
    return { cells, spread, at: row.at };
  });
}

/** The texts of a row that are not blank, from the left. */
export function filled(row: MatrixRow): string[] {
  return row.cells.filter((text) => text !== '');
}
