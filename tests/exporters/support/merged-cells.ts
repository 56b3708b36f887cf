import { all, elements, type Xml } from './read-docx.ts';

/** Cells of a table of Word that go on from the row above where no cell of the same columns stands: `row 3, column 2`. */
export function mergesFromNowhere(table: Xml): string[] {
  let above = new Map<number, number>();
  return elements(table)
    .filter(({ name }) => name === 'w:tr')
    .flatMap((row, line) => {
      const merged = new Map<number, number>();
      const faults: string[] = [];
      let column = 0;
      for (const cell of elements(row).filter(({ name }) => name === 'w:tc')) {
        const span = Number(all(cell, 'w:gridSpan')[0]?.attributes['w:val'] ?? 1);
        const merge = all(cell, 'w:vMerge')[0];
        if (merge !== undefined) merged.set(column, span);
        if (merge !== undefined && merge.attributes['w:val'] !== 'restart' && above.get(column) !== span)
          faults.push(`row ${line + 1}, column ${column + 1}`);
        column += span;
      }
      above = merged;
      return faults;
    });
}
