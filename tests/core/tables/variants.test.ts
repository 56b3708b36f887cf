import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '#lib/core/ledger/index.ts';
import {
  additionGaps,
  allProjectsTable,
  deriveTables,
  explainCell,
  publishTables,
  TABLES,
  tableContext,
  tablesWith,
} from '#lib/core/tables/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { randomBudget } from '#tests/support/random-budget.ts';

const contextOf = (budget: ReturnType<typeof goldenBudget>) =>
  tableContext({ budget, classification: classificationFor(budget.fiscalYear) });
const tables = tablesWith([allProjectsTable]);

describe('the tables of a template', () => {
  it('are the standard’s in their order, each variant in the place of its own', () => {
    expect(tables.map((table) => table.id)).toEqual(TABLES.map((table) => table.id));
    expect(tables.filter((table, index) => table !== TABLES[index])).toEqual([allProjectsTable]);
    expect(tablesWith([])).toEqual(TABLES);
  });

  it('are refused where a variant has the place of none', () => {
    expect(() => tablesWith([{ ...allProjectsTable, id: 'nowhere' }])).toThrow('no table nowhere to vary');
  });
});

describe('项目支出表 of the whole budget', () => {
  it('adds up, to the total of 支出总表, and by group to its columns', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        const derived = deriveTables({ context: contextOf(budget), tables });
        expect(additionGaps(derived.table('projects'))).toEqual([]);
        const own = (row: string) => derived.cell('projects', row, 'total');
        const spent = (column: string) => derived.cell('expenditure', 'total', column);
        expect(own('total')).toBe(spent('total'));
        expect(own('group/personnel') + own('group/operating')).toBe(spent('basic'));
        for (const kind of ['project', 'business', 'remittance', 'subsidy'])
          expect([kind, own(`group/${kind}`)]).toEqual([kind, spent(kind)]);
      }),
      { numRuns: 150 },
    );
  });

  it('says of 项目支出 and of each project what the standard’s table says', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        const context = contextOf(budget);
        const own = deriveTables({ context, tables });
        const standard = deriveTables({ context });
        for (const { id } of standard.table('projects').columns) {
          expect(own.cell('projects', 'group/project', id)).toBe(standard.cell('projects', 'total', id));
          for (const { code, category } of budget.projects)
            if (CATEGORIES[category].kind === 'project')
              expect(own.cell('projects', code, id)).toBe(standard.cell('projects', code, id));
        }
        for (const { id } of TABLES) if (id !== 'projects') expect(own.table(id)).toEqual(standard.table(id));
      }),
      { numRuns: 100 },
    );
  });

  it('lists every project that has lines once, with its code and unit, and always the three groups', () => {
    const budget = goldenBudget();
    const { rows } = deriveTables({ context: contextOf(budget), tables }).table('projects');
    expect(rows.filter((row) => row.level < 2).map((row) => row.stub)).toEqual([
      ['', '', '合计'],
      ['', '', '人员经费'],
      ['', '', '公用经费'],
      ['', '', '项目支出'],
    ]);
    const used = new Set(budget.expenditure.map((line) => line.project));
    expect(rows.filter((row) => row.level === 2).map((row) => row.id)).toHaveLength(used.size);
    expect(rows.find((row) => row.id === '42011526215Y000000137')?.stub).toEqual([
      '42011526215Y000000137',
      '武汉市江夏区医疗保障局本级',
      '食堂运行保障',
    ]);
    const empty = deriveTables({ context: contextOf({ ...budget, expenditure: [] }), tables }).table('projects');
    expect(empty.rows.map((row) => row.label)).toEqual(['合计', '人员经费', '公用经费', '项目支出']);
  });

  it('explains its cells by their own lines, those of 基本支出 too', () => {
    const context = contextOf(goldenBudget());
    const cell = { table: 'projects', row: '42011526215R000000106', column: 'total' };
    expect(explainCell({ context, tables, ...cell }).length).toBeGreaterThan(0);
    expect(explainCell({ context, tables: TABLES, ...cell })).toEqual([]);
    const derived = deriveTables({ context, tables }).table('projects');
    for (const row of derived.rows)
      for (const [index, { id }] of derived.columns.entries()) {
        const lines = explainCell({ context, tables, table: 'projects', row: row.id, column: id });
        expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(row.cells[index]);
      }
  });

  it('adds up and agrees with the other tables when it is rounded additively', () => {
    fc.assert(
      fc.property(randomBudget, (budget) => {
        const { tables: published } = publishTables({ context: contextOf(budget), tables, mode: 'additive' });
        for (const table of published.all) expect([table.id, additionGaps(table)]).toEqual([table.id, []]);
        expect(published.cell('projects', 'total', 'total')).toBe(published.cell('expenditure', 'total', 'total'));
        expect(published.cell('projects', 'group/project', 'total')).toBe(
          published.cell('expenditure', 'total', 'project'),
        );
      }),
      { numRuns: 150 },
    );
  });
});
