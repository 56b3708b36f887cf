import { describe, expect, it } from 'vitest';
import type { PriorFigure, PriorReading } from '#lib/core/entry/index.ts';
import { priorYearOf } from '#lib/core/forms/index.ts';
import { SOURCES } from '#lib/core/ledger/index.ts';
import { roundToPublishedStep } from '#lib/core/money/index.ts';
import type { PriorYear } from '#lib/core/package/index.ts';
import { priorYearOfReading, readingForBudget } from '#lib/core/prior/index.ts';
import { renderHtml } from '#lib/exporters/html/index.ts';
import { GOLDEN_CASES, readGoldenCase } from '#tests/golden/cases.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { reportOf } from '#tests/support/report-of.ts';
import { FORMATS, readingOf, readingOfFile } from './support/last-year.ts';

/** 上年结转 is published by fund: so it is compared. Amounts as published. */
function published({ income = [], functions, totals, projects = [], fiscalYear }: PriorYear) {
  const sums = new Map<string, number>();
  for (const { source, period, amount } of income) {
    const name = period === 'current' ? source : `${SOURCES[source].fund} ${period}`;
    sums.set(name, (sums.get(name) ?? 0) + amount);
  }
  return {
    fiscalYear,
    income: [...sums]
      .map(([name, amount]) => `${name} ${roundToPublishedStep(amount as typeof totals.total)}`)
      .filter((line) => !line.endsWith(' 0'))
      .sort(),
    functions: functions
      .map(({ function: code, total, general = total }) =>
        [code, roundToPublishedStep(total), roundToPublishedStep(general)].join(' '),
      )
      .filter((line) => !line.endsWith(' 0 0')),
    totals: JSON.parse(JSON.stringify(totals), (_, value) =>
      typeof value === 'number' ? roundToPublishedStep(value as typeof totals.total) : value,
    ),
    projects: projects.map(({ name, amount }) => `${name} ${roundToPublishedStep(amount)}`).sort(),
  };
}

describe.each(Object.keys(GOLDEN_CASES))('the report of %s as next year’s start', (id) => {
  const { budget } = readGoldenCase(id);
  const document = reportOf(budget);
  const agencyOperatingScope = GOLDEN_CASES[id]?.agencyOperating ?? 'all-units';
  const own = published(priorYearOf({ budget, agencyOperatingScope }));

  it.each(FORMATS)('says as %s what its own package comes to', async (format) => {
    const reading = await readingOf({ document, format });
    const made = priorYearOfReading(reading);
    if (!made.ok) throw new Error(made.error.code);
    const read = published(made.value);
    const { procurement, ...totals } = own.totals;
    // A district may say nothing of its 政府采购: then it is told as missing.
    const untold = reading.told.some(({ what }) => what === '政府采购');
    expect(read).toEqual({ ...own, totals: untold ? totals : { ...totals, procurement } });
    expect(doubtful(reading).filter(({ row }) => row.period !== 'carryover')).toEqual([]);
    for (const { sources } of reading.figures) expect(sources[0].where).not.toBe('');
  });
});

function doubtful({ figures }: PriorReading): PriorFigure[] {
  return figures.filter(({ sure }) => sure === 'doubtful');
}

const golden = renderHtml({ document: reportOf(goldenBudget()) });
const read = (html: string) => readingOfFile({ name: '2026.html', bytes: new TextEncoder().encode(html) });
const figure = (reading: PriorReading, field: string, code?: string) =>
  reading.figures.find((one) => one.field === field && one.row.function === code);

describe('figures of a report that contradicts itself', () => {
  it('are not certain where what stands under a total does not add up to it', async () => {
    const wrong = golden.replaceAll('>52.22<', '>25.22<');
    const reading = await read(wrong);
    expect(figure(reading, 'total', '2080199')).toMatchObject({ sure: 'doubtful', amount: 25_220_000 });
    expect(figure(reading, 'total', '2080199')?.doubts[0]).toContain('合不上');
    expect(figure(reading, 'total', '2210201')?.sure).not.toBe('doubtful');
  });

  it('are not certain where the only table says another amount than the sentence', async () => {
    // What 三公 come to is the reception's alone: its cell goes, the total stays.
    const reading = await read(golden.replace('data-column="reception">0.91<', 'data-column="reception">0.19<'));
    expect(figure(reading, 'threePublic.reception')).toMatchObject({ sure: 'doubtful', amount: 190_000 });
  });

  it('are nothing where a table is left blank, and doubtful where a sentence says that there was something', async () => {
    const cells = /(data-table="three-public" data-row="total" data-column="[a-z.]+">)[\d.]+</g;
    const reading = await read(golden.replace(cells, '$1<'));
    const abroad = figure(reading, 'threePublic.abroad');
    expect(abroad).toMatchObject({ amount: 0, sure: 'agreed' });
    expect(abroad?.sources[0].quote).toContain('空白，按 0');
    expect(figure(reading, 'threePublic.reception')).toMatchObject({ amount: 0, sure: 'doubtful' });
  });

  it('are those of the tables where two tables stand against one sentence, which is told', async () => {
    const reading = await read(
      golden.replace('/expenditure.total/amount">8021.08</a>', '/expenditure.total/amount">8012.08</a>'),
    );
    const total = figure(reading, 'total');
    expect(total).toMatchObject({ sure: 'agreed', amount: 8_021_080_000 });
    expect(total?.remark).toContain('8012.08');
  });
});

describe('a report for the budget of the year after', () => {
  const budget = {
    fiscalYear: 2027,
    departmentName: '武汉市江夏区医疗保障局',
    classification: classificationFor(2026),
  };

  it('keeps 科目 that are gone or called otherwise under last year’s codes, and tells them', async () => {
    const functional = new Map(budget.classification.functional.byCode);
    functional.delete('2080705');
    functional.set('2101301', { code: '2101301', name: '医疗救助补助', level: 3, evidence: 'published' });
    const classification = { ...budget.classification, functional: { accounts: [], byCode: functional } };
    const reading = readingForBudget({ reading: await read(golden), budget: { ...budget, classification } });
    expect(figure(reading, 'total', '2080705')?.remark).toBe('2027 年没有这个科目，按上年的编码填');
    expect(reading.told.map(({ why }) => why)).toContain('2027 年叫“医疗救助补助”');
    expect(reading.figures.filter(({ sure }) => sure === 'doubtful')).toEqual(doubtful(await read(golden)));
  });

  it('is doubtful as a whole where it is of another year or another department', async () => {
    const reading = await read(golden);
    for (const other of [{ fiscalYear: 2026 }, { departmentName: '武汉市江夏区水务局' }]) {
      const held = readingForBudget({ reading, budget: { ...budget, ...other } });
      expect(held.figures.every(({ sure }) => sure === 'doubtful')).toBe(true);
      expect(held.told[0]?.what).toBe('整份报告');
    }
  });
});
