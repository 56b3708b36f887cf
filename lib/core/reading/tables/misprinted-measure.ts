import type { SubjectTable } from '#lib/core/checks/index.ts';
import { fen } from '#lib/core/money/index.ts';

/** 元 in one 万元. */
const FACTOR = 10_000;
/** 0.01 万元, in 分: what amounts are rounded to. */
const STEP = 10_000;
/** So many of a table's amounts must be those of others: fewer may be chance. */
const FEWEST = 3;

/**
 * A table whose measure is printed wrong (单位：元 over amounts in 万元, or the other way round) is read in the measure that its
 * amounts are in: those that other tables have too. What is printed is kept.
 */
export function withTrueMeasures(tables: Map<string, SubjectTable>): Map<string, SubjectTable> {
  const all = [...tables.values()];
  for (const table of all) {
    const others = new Set(all.filter((one) => one !== table).flatMap(amountsOf));
    const own = amountsOf(table);
    const alike = (amounts: readonly number[]) => amounts.filter((amount) => others.has(amount)).length;
    const factor = table.measure === '元' ? FACTOR : 1 / FACTOR;
    const scaled = own.map((amount) => Math.round((amount * factor) / STEP) * STEP);
    const largest = Math.max(0, ...scaled);
    if (own.length < FEWEST || alike(own) > 0 || alike(scaled) < FEWEST || !others.has(largest)) continue;
    tables.set(table.id, scaledBy(table, factor));
  }
  return tables;
}

function amountsOf(table: SubjectTable): number[] {
  return table.rows.flatMap(({ cells }) =>
    [...cells.values()].flatMap(({ amount }) => (amount === undefined || amount === 0 ? [] : [amount])),
  );
}

function scaledBy(table: SubjectTable, factor: number): SubjectTable {
  return {
    ...table,
    measure: factor > 1 ? '万元' : '元',
    printedMeasure: table.measure,
    rows: table.rows.map((row) => ({
      ...row,
      cells: new Map(
        [...row.cells].map(([column, { amount, ...cell }]) => [
          column,
          amount === undefined ? cell : { ...cell, amount: fen(Math.round(amount * factor)) },
        ]),
      ),
    })),
  };
}
