import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openZip, unpackPart } from '#lib/archive/index.ts';
import { TEMPLATES } from '#lib/core/disclosure/index.ts';
import { bundle, dataPackage, type Manifest } from '#lib/exporters/open-data/index.ts';
import { GOLDEN_CASES, readGoldenCase } from '#tests/golden/cases.ts';
import { blocksOf, figuresOf, reportOf } from '#tests/support/report-of.ts';
import { packageErrors, readDataPackage } from './support/check-data-package.ts';
import { documentWith } from './support/document.ts';
import { frictionlessErrors } from './support/frictionless-errors.ts';
import { releaseOfDocument } from './support/release.ts';
import { basicTable } from './support/tables.ts';

const withCase = TEMPLATES.filter(({ id }) => id in GOLDEN_CASES);

describe.each(withCase)('the data package of a report of $id', ({ id }) => {
  const document = reportOf(readGoldenCase(id).budget);
  const release = releaseOfDocument(document);
  const files = dataPackage({ release, document });
  const read = readDataPackage(files);
  const rows = (name: string) => read.rows.get(name) ?? [];

  it('is valid by the published schema, and its files by what they are declared to be', () => {
    expect(packageErrors(files)).toEqual([]);
  });

  it('is valid, row by row, to the validator of Frictionless Data, which finds a row that is not', async () => {
    expect(await frictionlessErrors(files)).toEqual([]);
    const broken = files.map((file) =>
      file.name === 'data/units.csv'
        ? {
            ...file,
            bytes: new TextEncoder().encode(new TextDecoder().decode(file.bytes).replace(/\r?\n[^,]+,/, '\n,')),
          }
        : file,
    );
    expect(await frictionlessErrors(broken)).not.toEqual([]);
  });

  it('says of its columns what they mean, by ColumnTypes that it gives and that are of their type', () => {
    type Typed = { columnType?: string; type: string };
    const { columnTypes, resources } = read.descriptor as unknown as {
      columnTypes: { name: string; dataType: string; labelOf?: string; prior?: string }[][];
      resources: { schema: { fields: Typed[]; extraFields?: Typed[] } }[];
    };
    const given = new Map(columnTypes.flat().map((one) => [one.name, one]));
    const typed = resources
      .flatMap(({ schema }) => [...schema.fields, ...(schema.extraFields ?? [])])
      .filter(({ columnType }) => columnType !== undefined);
    for (const { columnType = '', type } of typed)
      expect([columnType, given.get(columnType)?.dataType]).toEqual([columnType, type]);
    expect(new Set(typed.map(({ columnType }) => columnType))).toEqual(new Set(given.keys()));
    for (const { labelOf, prior } of given.values())
      for (const other of [labelOf, prior]) if (other !== undefined) expect(given.has(other)).toBe(true);
  });

  it('has every cell of every table as the document has it, and no other', () => {
    const cells = blocksOf(document, 'table').flatMap((table) =>
      table.rows.flatMap((row) =>
        table.columns.map((column, index) => [table.id, row.id, row.label, column.id, column.label, row.cells[index]]),
      ),
    );
    const lines = rows('budget-lines').map((line) =>
      ['table_id', 'row_id', 'row_label', 'column_id', 'column_label', 'value'].map((name) => line[name]),
    );
    expect(lines).toEqual(cells);
    expect(rows('tables').map(({ table_id }) => table_id)).toEqual(
      blocksOf(document, 'table').map((table) => table.id),
    );
  });

  it('has every figure of the sentences once, with its value', () => {
    const stated = new Map(figuresOf(document).map(({ id: figure, value, measure }) => [figure, [value, measure]]));
    expect(rows('figures').map((row) => [row.figure_id, [row.value, row.measure]])).toEqual([...stated]);
    const inTables = rows('figures').filter(({ table_id }) => table_id !== '');
    expect(inTables.length).toBeGreaterThan(20);
    const lines = new Map(
      rows('budget-lines').map((line) => [`${line.table_id} ${line.row_id} ${line.column_id}`, line]),
    );
    for (const { table_id, row_id, column_id, value } of inTables)
      expect(lines.get(`${table_id} ${row_id} ${column_id}`)?.value).toBe(value);
  });

  it('has every indicator that the forms list, under its project', () => {
    const written = rows('performance-indicators');
    const goals = blocksOf(document, 'form').flatMap(({ data }) => data.goals as { indicators: { value: string }[] }[]);
    expect(written.map(({ target }) => target)).toEqual(
      goals.flatMap(({ indicators }) => indicators.map(({ value }) => value)),
    );
    expect(written.some(({ project_code }) => project_code === '')).toBe(true);
    expect(new Set(written.map(({ project_code }) => project_code)).size).toBeGreaterThan(3);
    expect(written.some(({ target_number }) => target_number !== '')).toBe(true);
  });

  it('marks what is a sum, so that the rest of a table adds up to its total', () => {
    const hundredths = (value = '') => Number(value.replace('.', ''));
    for (const table of ['expenditure', 'income', 'projects', 'general-basic']) {
      const lines = rows('budget-lines').filter(({ table_id }) => table_id === table);
      const leaves = lines.filter(({ is_sum }) => is_sum === 'false');
      const total = lines.find(({ row_id, column_id }) => row_id === 'total' && column_id === 'total');
      const apart = leaves.reduce((sum, { value }) => sum + hundredths(value), 0) - hundredths(total?.value);
      // Each cell was rounded for itself.
      expect([table, Math.abs(apart) <= leaves.length]).toEqual([table, true]);
      expect(total?.is_sum).toBe('true');
    }
  });

  it('files lines under the codes that they are of, each with its name', () => {
    const lines = rows('budget-lines');
    const of = (field: string, table: string) =>
      new Set(lines.filter(({ table_id }) => table_id === table).map((line) => line[field] ?? ''));
    expect(of('function_code', 'general-by-function').size).toBeGreaterThan(5);
    expect(of('economic_code', 'general-basic').size).toBeGreaterThan(5);
    expect(of('unit_code', 'income').size).toBeGreaterThan(3);
    expect(of('unit_code', 'projects').size).toBeGreaterThan(2);
    expect(of('project_code', 'projects').size).toBeGreaterThan(3);
    expect(of('source_code', 'income')).toContain('general');
    expect(of('direction', 'income-and-expenditure')).toEqual(new Set(['revenue', 'expenditure']));
    for (const { label } of rows('functions')) expect(label).not.toMatch(/^$|、/);
    expect(rows('functions').find(({ code }) => code === '2080505')).toMatchObject({
      label: '机关事业单位基本养老保险缴费支出',
      parent: '20805',
      definition: expect.stringContaining('养老保险'),
    });
    for (const { term } of rows('glossary')) expect(term).not.toMatch(/^（|^\d/);
  });

  it('says which published version it is, and gives the same bytes again', () => {
    expect(read.descriptor).toMatchObject({
      name: `budget-${document.region.code}-${document.department.code}-${document.fiscalYear}-v1`,
      version: '1',
      release: { documentSha256: release.sha256, version: 1 },
    });
    expect(read.descriptor).not.toHaveProperty('licenses');
    expect(dataPackage({ release, document })).toEqual(files);
  });
});

describe('texts in a data package', () => {
  const labelled = (label: string) => {
    const table = basicTable();
    const [first, ...rest] = table.rows;
    if (first === undefined) throw new Error('a table without rows');
    const document = documentWith({
      ...table,
      rows: [{ ...first, label, cells: ['-1.50', '+2.00', '0.00'] }, ...rest],
    });
    const files = dataPackage({ release: releaseOfDocument(document), document });
    expect(packageErrors(files)).toEqual([]);
    return readDataPackage(files).rows.get('budget-lines')?.[0];
  };

  it.each([
    '办公“费”, "引号"',
    '两\n行',
    ' 前后空格 ',
    '一、工资',
    '5%-10%',
    '=100%',
    '=12个月',
    '-3%',
    '-工资(含津贴)',
    "it's",
  ])('stay what they are: %j', (label) => {
    expect(labelled(label)?.row_label).toBe(label);
  });

  it.each(['=HYPERLINK("x")', '@SUM(A1)', "+cmd|' /C calc'!A0", '-SUM (1)', '\t=A(1)', "'=A(1)"])(
    'that a spreadsheet would run get one apostrophe: %j',
    (label) => {
      expect(labelled(label)?.row_label).toBe(`'${label}`);
    },
  );

  it('never change a number, and say nothing of sums where the report says nothing', () => {
    expect(labelled('合计')).toMatchObject({ value: '-1.50', is_sum: '' });
  });
});

describe('the bundle of a published version', () => {
  const document = reportOf(readGoldenCase('wuhan-jiangxia').budget);
  const release = { ...releaseOfDocument(document), note: '更正表3' };
  const reports = [
    { name: 'report.pdf', bytes: new TextEncoder().encode('%PDF-1.7') },
    { name: 'report.json', bytes: new TextEncoder().encode('{}') },
  ];
  const data = dataPackage({ release, document });
  const bytes = bundle({ release, reports, data });
  const opened = openZip({ bytes, limit: 10_000_000, mostParts: 100 });
  const parts = opened.ok ? opened.value.parts : [];
  const content = (name: string) => {
    const part = parts.find((candidate) => candidate.name === name);
    return part && opened.ok ? unpackPart({ zip: opened.value, part }) : undefined;
  };

  it('holds the files as they are, the data package, a README and what they all are', () => {
    expect(parts.map(({ name }) => name)).toEqual([
      'manifest.json',
      'README.txt',
      'report.pdf',
      'report.json',
      ...data.map(({ name }) => `datapackage/${name}`),
    ]);
    expect(Buffer.from(reports[0]?.bytes ?? []).equals(content('report.pdf') ?? Buffer.alloc(0))).toBe(true);
    const manifest = JSON.parse(new TextDecoder().decode(content('manifest.json'))) as Manifest;
    expect(manifest.release).toMatchObject({ year: document.fiscalYear, documentSha256: release.sha256 });
    expect(manifest.files.map(({ name, size, sha256 }) => [name, size, sha256])).toEqual(
      parts.slice(1).map(({ name }) => {
        const file = content(name) ?? new Uint8Array();
        return [name, file.byteLength, createHash('sha256').update(file).digest('hex')];
      }),
    );
    const readme = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content('README.txt'));
    expect(readme.startsWith('\ufeff')).toBe(true);
    expect(readme).toContain('更正说明：更正表3');
    expect(readme).toContain(release.sha256);
  });

  it('is the same bytes when it is made again, in another time zone too', () => {
    const zone = process.env.TZ;
    try {
      process.env.TZ = 'Pacific/Auckland';
      expect(Buffer.from(bundle({ release, reports, data })).equals(bytes)).toBe(true);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });
});
