import { describe, expect, it } from 'vitest';
import { renderJson } from '#lib/exporters/json/index.ts';
import { documentOf, documentWith, fullDocument, paragraph, wanyuan } from './support/document.ts';
import { basicTable } from './support/tables.ts';

describe('the disclosure data', () => {
  it('has the keys of version 1, in their order', () => {
    const data = JSON.parse(renderJson({ document: fullDocument() })) as Record<string, unknown>;
    expect(Object.keys(data)).toEqual([
      'format',
      'version',
      'fiscalYear',
      'region',
      'department',
      'measure',
      'tables',
      'narrative',
      'checks',
    ]);
    expect(data).toMatchObject({ format: 'budget-disclosure', version: 1, fiscalYear: 2026, measure: '万元' });
  });

  it('gives a table its rows with a map of cells, and its note', () => {
    const data = JSON.parse(renderJson({ document: documentWith(basicTable()) })) as { tables: { rows: unknown[] }[] };
    expect(Object.keys(data.tables[0] ?? {})).toEqual(['id', 'number', 'title', 'columns', 'rows', 'note']);
    expect(data.tables[0]?.rows[0]).toEqual({
      id: 'total',
      label: '合计',
      level: 0,
      cells: { total: '11100.00', personnel: '11103.11', operating: '11106.22' },
    });
  });

  it('keeps an amount of nothing that paper leaves blank', () => {
    const table = { ...basicTable(), zero: 'blank' as const };
    const zero = { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(() => '0.00') })) };
    const data = JSON.parse(renderJson({ document: documentWith(zero) })) as {
      tables: { rows: { cells: object }[] }[];
    };
    expect(data.tables[0]?.rows[0]?.cells).toEqual({ total: '0.00', personnel: '0.00', operating: '0.00' });
  });

  it('gives each paragraph the figures it states, and a heading none', () => {
    const document = documentWith(
      { kind: 'heading', id: 'h', text: '（一）规模' },
      paragraph(
        'p',
        '支出',
        wanyuan('expenditure.total', '12.30', { table: 'expenditure', row: 'total', column: 'total' }),
        '万元。',
      ),
    );
    expect(JSON.parse(renderJson({ document })).narrative).toEqual([
      {
        id: 'section',
        title: '有关情况',
        paragraphs: [
          { text: '（一）规模', figures: [] },
          { text: '支出12.30万元。', figures: [{ id: 'expenditure.total', value: '12.30', measure: '万元' }] },
        ],
      },
    ]);
  });

  it('names a preamble after its part, and says nothing of a section that holds only tables', () => {
    const narrative = JSON.parse(
      renderJson({
        document: documentOf([
          { id: 'preamble', number: '', title: '', blocks: [paragraph('p', '前言。')] },
          { id: 'table', number: '一、', title: '表', blocks: [basicTable()] },
        ]),
      }),
    ).narrative;
    expect(narrative).toMatchObject([{ id: 'preamble', title: '概况' }]);
  });
});
