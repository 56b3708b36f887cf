import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { additionGaps, publishTables, tableContext } from '#lib/core/tables/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { randomBudget } from '#tests/support/random-budget.ts';

const STEP = 10_000;
const publish = (budget: ReturnType<typeof goldenBudget>, mode: 'exact' | 'additive') =>
  publishTables({ context: tableContext({ budget, classification: classificationFor(budget.fiscalYear) }), mode });

describe('published tables', () => {
  it('in exact mode round each cell by itself', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        const { exact, tables } = publish(budget, 'exact');
        for (const table of tables.all)
          table.rows.forEach((row, at) => {
            row.cells.forEach((cell, column) => {
              const own = exact.table(table.id).rows[at]?.cells[column] ?? 0;
              expect(cell % STEP).toBe(0);
              expect(Math.abs(cell - own)).toBeLessThanOrEqual(STEP / 2);
            });
          });
      }),
      { numRuns: 60 },
    );
  });

  it('in additive mode add up in every table, and stay within 0.01 万元 of their exact amounts', () => {
    let cells = 0;
    let beyond = 0;
    fc.assert(
      fc.property(randomBudget, (budget) => {
        const { exact, tables } = publish(budget, 'additive');
        for (const table of tables.all) {
          expect([table.id, additionGaps(table)]).toEqual([table.id, []]);
          table.rows.forEach((row, at) => {
            row.cells.forEach((cell, column) => {
              const own = exact.table(table.id).rows[at]?.cells[column] ?? 0;
              expect(cell % STEP).toBe(0);
              cells += 1;
              if (Math.abs(cell - own) > STEP) beyond += 1;
            });
          });
        }
      }),
      { numRuns: 2_000, seed: 20_260_115 },
    );
    expect(cells).toBeGreaterThan(500_000);
    expect(beyond).toBe(0);
  }, 300_000);

  it('in additive mode agree between tables wherever they agree in 分', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        const { exact, tables } = publish(budget, 'additive');
        const pairs: [string, string, string, string, string, string][] = [
          ['income-and-expenditure', 'income.total', 'amount', 'income', 'total', 'total'],
          ['income-and-expenditure', 'income.total', 'amount', 'income-and-expenditure', 'expenditure.total', 'amount'],
          ['appropriation', 'income.total', 'amount', 'appropriation', 'expenditure.total', 'amount'],
          ['general-by-function', 'total', 'basic', 'general-basic', 'total', 'total'],
          ['general-by-function', 'total', 'project', 'general-by-unit', 'total', 'project'],
          ['projects', 'total', 'total', 'expenditure', 'total', 'project'],
          ...budget.units.map((unit): [string, string, string, string, string, string] => [
            'general-by-unit',
            unit.code,
            'total',
            'income',
            unit.code,
            'current.general',
          ]),
        ];
        for (const [table, row, column, otherTable, otherRow, otherColumn] of pairs)
          if (exact.cell(table, row, column) === exact.cell(otherTable, otherRow, otherColumn))
            expect([table, row, tables.cell(table, row, column)]).toEqual([
              table,
              row,
              tables.cell(otherTable, otherRow, otherColumn),
            ]);
      }),
      { numRuns: 150 },
    );
  });

  it('in additive mode list every cell that is not its own rounded amount', () => {
    const { adjustments, exact, tables } = publish(goldenBudget(), 'additive');
    const rounded = publish(goldenBudget(), 'exact').tables;
    const moved = tables.all.flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns.flatMap(({ id }) =>
          tables.cell(table.id, row.id, id) === rounded.cell(table.id, row.id, id)
            ? []
            : [`${table.id} ${row.id} ${id}`],
        ),
      ),
    );
    expect(adjustments.map(({ table, row, column }) => `${table} ${row} ${column}`)).toEqual(moved);
    expect(moved.length).toBeGreaterThan(0);
    expect(exact.cell('expenditure', 'total', 'total')).toBe(8_021_075_000);
  });

  it('are the same when made again', () => {
    expect(publish(goldenBudget(), 'additive')).toEqual(publish(goldenBudget(), 'additive'));
  });
});
