import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TEMPLATES } from '#lib/core/disclosure/index.ts';
import { formatWanyuan } from '#lib/core/money/index.ts';
import { publishTables, tableContext, tablesWith } from '#lib/core/tables/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { blocksOf, figuresOf, reportOf, sectionText } from '#tests/support/report-of.ts';
import { GOLDEN_CASES, readGoldenCase } from './cases.ts';

/** A template that has no case yet fails in registry.test.ts, and does not keep the others' from being tried here. */
const withCase = TEMPLATES.filter(({ id }) => id in GOLDEN_CASES && existsSync(`tests/golden/${id}/figures.json`));

describe.each(withCase)('the golden case of $id', (template) => {
  const read = readGoldenCase(template.id);
  const { budget, oracle, written } = read;
  const document = reportOf(budget);
  const figures = new Map(figuresOf(document).map(({ id, value }) => [id, value]));

  it('was worked out from its package without the product', () => {
    expect(written).toEqual(oracle);
    expect(budget.template).toBe(template.id);
  });

  it('has several units and projects, every kind of fund that its story needs, and what is new, gone and unchanged', () => {
    const { given } = read;
    expect(given.units.length).toBeGreaterThan(3);
    expect(new Set(given.units.map(({ nature }) => nature)).size).toBeGreaterThan(2);
    expect(new Set(given.income.map(({ source }) => source)).size).toBeGreaterThan(4);
    expect(given.income.some(({ period }) => period === 'carryover')).toBe(true);
    const categories = new Set(given.projects.map(({ category }) => category));
    for (const category of ['personnel', 'operating', 'other-operating', 'local', 'transfer', 'business'])
      expect([...categories]).toContain(category);
    const changes = [...given.prior.functions].map(([code, before]) => {
      const now = given.spent
        .filter((line) => line.function === code && line.source.startsWith('general.'))
        .reduce((sum, { fen }) => sum + fen, 0n);
      return now === before ? 'flat' : now === 0n ? 'gone' : now > before ? 'up' : 'down';
    });
    expect(new Set(changes)).toEqual(new Set(['flat', 'gone', 'up', 'down']));
  });

  it('has every cell of every table as worked out, and nothing else', () => {
    const context = tableContext({ budget, classification: classificationFor(budget.fiscalYear) });
    const { tables } = publishTables({
      context,
      tables: tablesWith(template.tableVariants ?? []),
      mode: template.rounding,
    });
    for (const { id } of tablesWith(template.tableVariants ?? []).filter(
      (table) => table.id !== 'overall-composition',
    )) {
      const table = tables.table(id);
      const printed = table.rows.flatMap((row) =>
        table.columns.map((column) => [row.id, column.id, formatWanyuan(tables.cell(id, row.id, column.id))] as const),
      );
      const expected = written.tables[id] ?? {};
      for (const [row, column, value] of printed)
        expect([id, row, column, value]).toEqual([id, row, column, expected[row]?.[column] ?? '0.00']);
      const rows = new Set(printed.map(([row]) => row));
      expect([id, Object.keys(expected).filter((row) => !rows.has(row))]).toEqual([id, []]);
    }
  });

  it('prints the published cells, left blank or as 0.00 where the district has it so', () => {
    const printed = blocksOf(document, 'table');
    expect(printed.length).toBeGreaterThan(9);
    for (const table of printed) {
      expect(table.zero).toBe(template.zero);
      for (const row of table.rows)
        for (const [index, column] of table.columns.entries())
          expect([table.id, row.id, column.id, row.cells[index]]).toEqual([
            table.id,
            row.id,
            column.id,
            written.tables[table.id]?.[row.id]?.[column.id] ?? '0.00',
          ]);
    }
  });

  it('states every figure that its district states, with the value worked out', () => {
    const { stated } = GOLDEN_CASES[template.id] ?? { stated: /^$/ };
    for (const [id, value] of figures)
      if (id in written.figures) expect([id, value]).toEqual([id, written.figures[id]]);
    const missing = Object.keys(written.figures).filter((id) => stated.test(id) && !figures.has(id));
    expect(missing).toEqual([]);
  });

  it('reads as it was read by a person: a change of wording is looked at in sentences.txt', async () => {
    const lines = document.parts.flatMap((part) => [
      `# ${part.number} ${part.title}`,
      ...part.sections.flatMap((section) => [
        ...(section.title === '' ? [] : [`## ${section.number}${section.title}`]),
        ...sectionText(document, section.id),
      ]),
    ]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`${template.id}/sentences.txt`);
    for (const line of lines) expect(line).not.toMatch(/undefined|NaN|、、|：。|，。|。。|（）|；。|^$/);
  });
});
