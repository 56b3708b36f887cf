import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { FormRow } from '#lib/core/forms/index.ts';
import { compareWorkbook, readWorkbook, writeWorkbook } from '#lib/exporters/workbook/index.ts';
import { workbookRefusalText } from '#lib/server/workbook-refusal.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { cellOf, edited, upload, uploaded } from './support/filled-template.ts';
import { goldenForm, goldenSource } from './support/golden-forms.ts';

const source = goldenSource();
const UNIT = source.units[0]?.code ?? '';

describe('a filled template that says less than it seems to', () => {
  const project = goldenForm(
    { form: 'project', owner: source.forms.find(({ form }) => form === 'project')?.owner ?? '' },
    source,
  );

  it.each([
    ['is gone', (book: Workbook) => book.removeWorksheet('支出明细')],
    [
      'has another name inside',
      (book: Workbook) => {
        (book.getWorksheet('支出明细') as Worksheet).getCell('A1').value = 'section/other';
      },
    ],
  ])('is refused by the name of the part that %s', async (_, edit) => {
    const book = expectOk(await readWorkbook(await edited(project, edit)));
    const compared = compareWorkbook({ form: project, book, newId: () => 'new' });
    expect(compared).toEqual({ ok: false, error: { code: 'SECTIONS_LOST', sections: ['支出明细'] } });
    expect(!compared.ok && workbookRefusalText(compared.error)).toContain('“支出明细”');
  });

  it('names the cell whose formula nobody has computed, and changes nothing there', async () => {
    const back = await upload(project, (book) => {
      cellOf(book, '支出明细', 'amount', 0).value = { formula: '68*900*12' } as never;
    });
    expect(back.changes).toEqual([]);
    expect(back.errors).toEqual([
      {
        sheet: '支出明细',
        cell: expect.stringMatching(/^[A-Z]+4$/),
        message: expect.stringContaining('公式没有算出的结果'),
      },
    ]);
  });

  it('passes over formulas that were filled down beyond the last line', async () => {
    const below = project.rows.filter(({ section }) => section === 'lines').length + 3;
    const back = await upload(project, (book) => {
      cellOf(book, '支出明细', 'amount', below).value = { formula: 'IF(A1="","",1)' } as never;
    });
    expect(back).toEqual({ changes: [], differences: [], errors: [], absent: [] });
  });
});

describe('a template that nobody has filled in', () => {
  it.each(source.forms.map(({ form, owner }) => ({ form, owner })))('changes nothing: $form $owner', async (key) => {
    const form = goldenForm(key, source);
    const back = await uploaded(form, await writeWorkbook(form));
    expect(back).toEqual({ changes: [], differences: [], errors: [], absent: [] });
  });

  it('changes nothing whatever the cells hold, readable or not', async () => {
    const texts = [
      '=1+1',
      '+20',
      '-3',
      '@x',
      ' 留白 ',
      '68*900*12',
      '1e5',
      '００１',
      '',
      '"',
      '第一行\n第二行',
      '9'.repeat(20),
    ];
    const form = goldenForm({ form: 'personnel', owner: UNIT }, source);
    const rows: FormRow[] = texts.map((text, at) => ({
      id: `r${at}`,
      section: 'lines',
      rank: `a${String.fromCharCode(65 + at)}`,
      cells: Object.fromEntries((form.definition.sections[0]?.fields ?? []).map(({ id }) => [id, text])),
    }));
    const odd = { ...form, rows };
    expect(await uploaded(odd, await writeWorkbook(odd))).toEqual({
      changes: [],
      differences: [],
      errors: [],
      absent: [],
    });
  });

  it('is the same file for the same form, with last year beside it and no formula in it', async () => {
    const form = goldenForm({ form: 'personnel', owner: UNIT }, source);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(await writeWorkbook(form)) as never);
    const sheet = book.worksheets.find(({ name }) => name === form.definition.sections[0]?.label);
    expect(sheet?.getRow(2).values).toContain('#last.amount');
    const formulas: string[] = [];
    book.eachSheet((each) =>
      each.eachRow((row) => row.eachCell((cell) => cell.formula && formulas.push(cell.formula))),
    );
    expect(formulas).toEqual([]);
  });
});

describe('a template of something else', () => {
  it.each([
    ['form', { form: 'operating', owner: UNIT }],
    ['owner', { form: 'personnel', owner: '999' }],
  ] as const)('is refused: another %s', async (differs, key) => {
    const book = expectOk(
      await readWorkbook(await writeWorkbook(goldenForm({ form: 'personnel', owner: UNIT }, source))),
    );
    const form = goldenForm(key, source);
    expect(compareWorkbook({ form, book, newId: () => 'x' })).toMatchObject({ ok: false, error: { differs } });
  });
});
