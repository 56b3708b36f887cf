import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, FUNDS, SOURCES } from '#lib/core/ledger/index.ts';
import {
  additionGaps,
  type DerivedTables,
  deriveTables,
  explainCell,
  TABLES,
  tableContext,
} from '#lib/core/tables/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { randomBudget } from '#tests/support/random-budget.ts';

const contextOf = (budget: ReturnType<typeof goldenBudget>) =>
  tableContext({ budget, classification: classificationFor(budget.fiscalYear) });
const total = (tables: DerivedTables, table: string, column = 'total') => tables.cell(table, 'total', column);

describe('every derived table', () => {
  it('adds up in 分 along its rows and columns', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        for (const table of deriveTables({ context: contextOf(budget) }).all)
          expect([table.id, additionGaps(table)]).toEqual([table.id, []]);
      }),
      { numRuns: 300 },
    );
  });

  it('shows every row that a line counts in, once', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        const context = contextOf(budget);
        for (const table of TABLES) {
          const ids = table.derive(context).rows.map((row) => row.id);
          expect(new Set(ids).size).toBe(ids.length);
          table.visit(context, (_line, rows) => {
            for (const row of rows) expect(ids).toContain(row);
          });
        }
      }),
      { numRuns: 100 },
    );
  });

  it('explains each cell by the lines that sum to it', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        const context = contextOf(budget);
        for (const table of deriveTables({ context }).all)
          for (const row of table.rows)
            for (const [index, column] of table.columns.entries()) {
              const lines = explainCell({ context, tables: TABLES, table: table.id, row: row.id, column: column.id });
              expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(row.cells[index]);
            }
      }),
      { numRuns: 20 },
    );
  });
});

describe('tables agree with each other', () => {
  const agree = (name: string, hold: (tables: DerivedTables, codes: string[]) => void) =>
    it(name, () => {
      fc.assert(
        fc.property(randomBudget, (budget) => {
          const tables = deriveTables({ context: contextOf(budget) });
          hold(
            tables,
            tables.table('expenditure').rows.map((row) => row.id),
          );
        }),
        { numRuns: 150 },
      );
    });

  agree('收支总表 = 收入总表 = 支出总表 (TX-01)', (tables) => {
    expect(tables.cell('income-and-expenditure', 'income.total', 'amount')).toBe(total(tables, 'income'));
    expect(tables.cell('income-and-expenditure', 'expenditure.total', 'amount')).toBe(total(tables, 'expenditure'));
  });

  agree('收支总表 has the 类 of 支出总表 (TX-02)', (tables, codes) => {
    for (const code of codes.filter((id) => id.length === 3))
      expect(tables.cell('income-and-expenditure', code, 'amount')).toBe(tables.cell('expenditure', code, 'total'));
  });

  agree('收支总表 has the sources of 收入总表 (TX-03)', (tables) => {
    for (const id of ['general', 'govfund', 'statecapital', 'fiscal-account', 'unit.business', 'unit.other'])
      expect(tables.cell('income-and-expenditure', id, 'amount')).toBe(total(tables, 'income', `current.${id}`));
    expect(tables.cell('income-and-expenditure', 'income.carryover', 'amount')).toBe(
      total(tables, 'income', 'carryover'),
    );
  });

  agree('财政拨款收支总表 = the three funds of 收入总表 (TX-04)', (tables) => {
    for (const fund of ['general', 'govfund', 'statecapital']) {
      expect(tables.cell('appropriation', fund, 'amount')).toBe(total(tables, 'income', `current.${fund}`));
      expect(tables.cell('appropriation', `carryover.${fund}`, 'amount')).toBe(
        total(tables, 'income', `carryover.${fund}`),
      );
    }
  });

  agree('财政拨款支出 = 一般公共预算 + 政府性基金 + 国有资本经营 (TX-05)', (tables) => {
    const parts = ['general-by-function', 'government-fund', 'state-capital'].map((table) => total(tables, table));
    expect(tables.cell('appropriation', 'expenditure.total', 'amount')).toBe(parts.reduce((a, b) => a + b, 0));
  });

  agree('一般公共预算 by 科目 = by 单位 = 基本支出表 (TX-08, TX-09)', (tables) => {
    for (const column of ['total', 'basic', 'personnel', 'operating', 'project'])
      expect(total(tables, 'general-by-function', column)).toBe(total(tables, 'general-by-unit', column));
    expect(total(tables, 'general-by-function', 'basic')).toBe(total(tables, 'general-basic'));
    for (const column of ['personnel', 'operating'])
      expect(total(tables, 'general-by-function', column)).toBe(total(tables, 'general-basic', column));
  });

  agree('项目支出表 = 项目支出 of 支出总表 (TX-12)', (tables) => {
    expect(total(tables, 'projects')).toBe(total(tables, 'expenditure', 'project'));
  });
});

describe('a line appears exactly where it is declared', () => {
  it('in the tables of its fund and kind, and in no other', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        const context = contextOf(budget);
        const found = new Map<string, Set<number>>();
        for (const table of TABLES) {
          const seen = new Set<number>();
          table.visit(context, (line) => {
            if (line.side === 'expenditure') seen.add(line.index);
          });
          found.set(table.id, seen);
        }
        budget.expenditure.forEach((line, index) => {
          const fund = SOURCES[line.source].fund;
          const category = budget.projects.find((project) => project.code === line.project)?.category ?? 'local';
          const { kind } = CATEGORIES[category];
          const expected: Record<string, boolean> = {
            'income-and-expenditure': true,
            income: false,
            expenditure: true,
            appropriation: FUNDS[fund].appropriation,
            'general-by-function': fund === 'general',
            'general-by-unit': fund === 'general',
            'general-basic': fund === 'general' && kind === 'basic',
            'three-public': fund === 'general' && ['30212', '31013', '30913', '30231', '30217'].includes(line.economic),
            'government-fund': fund === 'govfund',
            'state-capital': fund === 'statecapital',
            projects: kind === 'project',
            procurement: false,
            'overall-composition': true,
          };
          const actual = Object.fromEntries(TABLES.map(({ id }) => [id, found.get(id)?.has(index)]));
          expect(actual).toEqual(expected);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('三公 counts 基本 and 项目 together, purchase of both 310 and 309', () => {
    const budget = goldenBudget();
    const local = budget.projects.find((project) => project.category === 'local');
    const line = budget.expenditure.find((candidate) => candidate.project === local?.code);
    if (line === undefined) throw new Error('the golden case has a line of a local project');
    const economics = ['30212', '31013', '30913', '30231'];
    const tables = deriveTables({
      context: contextOf({
        ...budget,
        expenditure: [
          ...budget.expenditure,
          ...economics.map((economic) => ({
            ...line,
            economic,
            source: 'general.appropriation' as const,
            amount: line.amount,
          })),
        ],
      }),
    });
    const cell = (column: string) => tables.cell('three-public', 'total', column);
    expect(cell('abroad')).toBe(line.amount);
    expect(cell('vehicles.purchase')).toBe(2 * line.amount);
    expect(cell('vehicles.operation')).toBe(line.amount);
    expect(cell('vehicles')).toBe(3 * line.amount);
    expect(cell('reception')).toBe(910_000);
    expect(cell('total')).toBe(4 * line.amount + 910_000);
  });
});

describe('a department', () => {
  it('that is its own only unit has one row, not two', () => {
    const budget = goldenBudget();
    const code = budget.department.code;
    const own = {
      ...budget,
      units: budget.units.slice(0, 1).map((unit) => ({ ...unit, code })),
      projects: budget.projects
        .filter((project) => project.unit === '215001')
        .map((project) => ({ ...project, unit: code })),
      income: budget.income.filter((line) => line.unit === '215001').map((line) => ({ ...line, unit: code })),
      expenditure: budget.expenditure.filter((line) => line.unit === '215001').map((line) => ({ ...line, unit: code })),
      procurement: [],
    };
    const tables = deriveTables({ context: contextOf(own) });
    expect(tables.table('income').rows.map((row) => row.id)).toEqual(['total', code]);
    expect(tables.cell('income', code, 'total')).toBe(total(tables, 'income'));
    for (const table of tables.all) expect(additionGaps(table)).toEqual([]);
  });

  it('whose 本级 bears its own code keeps the other units apart from it', () => {
    const budget = goldenBudget();
    const code = budget.department.code;
    const renamed = (unit: string) => (unit === '215001' ? code : unit);
    const tables = deriveTables({
      context: contextOf({
        ...budget,
        units: budget.units.map((unit) => ({ ...unit, code: renamed(unit.code) })),
        projects: budget.projects.map((project) => ({ ...project, unit: renamed(project.unit) })),
        income: budget.income.map((line) => ({ ...line, unit: renamed(line.unit) })),
        expenditure: budget.expenditure.map((line) => ({ ...line, unit: renamed(line.unit) })),
      }),
    });
    expect(tables.cell('income', code, 'total')).toBe(511_655_000);
    expect(tables.cell('general-by-unit', code, 'total')).toBe(511_155_000);
    for (const table of tables.all) expect([table.id, additionGaps(table)]).toEqual([table.id, []]);
  });

  it('that uses a 类 outside the standard statement has a line for it', () => {
    const budget = goldenBudget();
    const expenditure = budget.expenditure.map((line, index) =>
      index === 0 ? { ...line, function: '2020101' } : line,
    );
    const tables = deriveTables({ context: contextOf({ ...budget, expenditure }) });
    expect(tables.cell('income-and-expenditure', '202', 'amount')).toBe(expenditure[0]?.amount);
    expect(additionGaps(tables.table('income-and-expenditure'))).toEqual([]);
  });
});
