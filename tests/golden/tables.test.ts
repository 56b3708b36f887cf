import { describe, expect, it } from 'vitest';
import { formatWanyuan } from '#lib/core/money/index.ts';
import { publishTables, tableContext } from '#lib/core/tables/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget, goldenTables } from '#tests/support/golden-case.ts';

const budget = goldenBudget();
const context = tableContext({ budget, classification: classificationFor(budget.fiscalYear) });
const { tables } = publishTables({ context, mode: 'exact' });

describe('江夏 2026: every cell of the published tables', () => {
  it.each(Object.keys(goldenTables))('%s equals the golden one, and nothing else is printed', (id) => {
    const expected = goldenTables[id] ?? {};
    const table = tables.table(id);
    const printed = Object.fromEntries(
      table.rows.map((row) => [
        row.id,
        Object.fromEntries(
          table.columns.map((column) => [column.id, formatWanyuan(tables.cell(id, row.id, column.id))]),
        ),
      ]),
    );
    for (const [row, cells] of Object.entries(expected))
      for (const [column, value] of Object.entries(cells))
        expect([id, row, column, printed[row]?.[column]]).toEqual([id, row, column, value]);
    for (const [row, cells] of Object.entries(printed))
      for (const [column, value] of Object.entries(cells))
        expect([id, row, column, value]).toEqual([id, row, column, expected[row]?.[column] ?? '0.00']);
  });

  it('are all covered', () => {
    expect(Object.keys(goldenTables)).toHaveLength(11);
    expect(Object.values(goldenTables).flatMap(Object.values).flatMap(Object.values).length).toBeGreaterThan(300);
  });
});
