import { describe, expect, test } from 'vitest';
import { buildDisclosure } from '#lib/core/disclosure/index.ts';
import { formatWanyuan } from '#lib/core/money/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { goldenBudget, goldenTables } from '#tests/support/golden-case.ts';

const budget = goldenBudget();
const classification = classificationFor(budget.fiscalYear);
if (classification === undefined) throw new Error('the golden year has no classification');
const { subject } = expectOk(buildDisclosure({ budget, classification })).checked;

describe('a report as rules look at it', () => {
  test('its tables hold the published amounts of the golden case', () => {
    for (const [id, rows] of Object.entries(goldenTables)) {
      const table = subject.tables.get(id);
      if (table === undefined) continue;
      for (const [row, cells] of Object.entries(rows))
        for (const [column, value] of Object.entries(cells)) {
          const amount = table.rows.find((one) => one.id === row)?.cells.get(column)?.amount;
          expect(amount === undefined ? `${id} ${row} ${column}` : formatWanyuan(amount)).toBe(value);
        }
    }
    expect(subject.tables.size).toBe(11);
  });

  test('a row knows the row that it is a part of', () => {
    const parents = subject.tables.get('general-by-function')?.rows.map(({ id, parent }) => [id, parent]);
    expect(parents).toContainEqual(['2080502', '20805']);
    expect(parents).toContainEqual(['20805', '208']);
    expect(parents).toContainEqual(['208', 'total']);
  });

  test('every project form knows its row, and what is declared leads back to its field', () => {
    const rows = new Set(subject.tables.get('projects')?.rows.map(({ id }) => id));
    expect(subject.projectForms.length).toBeGreaterThan(0);
    for (const form of subject.projectForms) {
      expect(rows).toContain(form.row);
      expect(form.currentBudget?.amount).toBe(form.sources.get('total')?.amount);
    }
    const [first] = subject.projectForms;
    expect(first?.costLines[0]?.amount.at.field).toMatch(/^projects\[\d+\]\.declaration\.costLines\[0\]\.amount$/);
  });

  test('staffing, units and glossary are those that the report states', () => {
    expect(subject.staffing?.authorized).toStrictEqual({
      total: 66,
      administrative: 6,
      institution: 60,
      civilService: 0,
    });
    expect(subject.units.map(({ code }) => code)).toStrictEqual(budget.units.map(({ code }) => code));
    const items = subject.tables.get('expenditure')?.rows.filter(({ kind }) => kind === 'item');
    expect(subject.glossary).toHaveLength(items?.length ?? 0);
  });
});
