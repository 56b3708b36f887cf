import { describe, expect, it } from 'vitest';
import { applyChange, byRank, type FormRow } from '#lib/core/forms/index.ts';
import { cellOf, upload } from './support/filled-template.ts';
import { goldenForm, goldenSource } from './support/golden-forms.ts';

const source = goldenSource();
const UNIT = source.units[0]?.code ?? '';

describe('a template that somebody has filled in', () => {
  const form = goldenForm({ form: 'personnel', owner: UNIT }, source);
  const sheet = form.definition.sections[0]?.label ?? '';
  const first = form.rows.toSorted((a, b) => (a.rank < b.rank ? -1 : 1))[0];

  it('gives the changed cells as changes from what stood there', async () => {
    const back = await upload(form, (book) => {
      cellOf(book, sheet, 'amount', 0).value = 1234.5;
    });
    expect(back.errors).toEqual([]);
    expect(back.changes).toEqual([
      { type: 'set', row: first?.id, field: 'amount', from: first?.cells.amount, to: '1234.5' },
    ]);
    expect(back.differences).toMatchObject([{ field: '2026年预算', after: '1,234.50' }]);
  });

  it('takes formulas by what they came to, numbers kept as text, dates, and codes with or without a name', async () => {
    const back = await upload(form, (book) => {
      cellOf(book, sheet, 'amount', 0).value = { formula: '100*0.1+0.2', result: 10.2 };
      cellOf(book, sheet, 'amount', 1).value = '１，２３４．５０';
      cellOf(book, sheet, 'economic', 2).value = '30103';
      cellOf(book, sheet, 'economic', 3).value = 30102;
      cellOf(book, sheet, 'amount', 4).value = 0.1 + 0.2;
    });
    const set = back.changes.map((change) => (change.type === 'set' ? [change.field, change.to] : change.type));
    expect(back.errors).toEqual([]);
    expect(set).toContainEqual(['amount', '10.2']);
    expect(set).toContainEqual(['amount', '0.3']);
    expect(back.differences.filter(({ field }) => field === '2026年预算')).toHaveLength(3);
  });

  it('leaves the cells of a column alone that was deleted, or whose hidden name was written over', async () => {
    const without = await upload(form, (book) => {
      const cell = cellOf(book, sheet, 'amount', 0);
      cell.worksheet.spliceColumns(Number(cell.col), 1);
    });
    expect([without.changes, without.errors]).toEqual([[], []]);
    const renamed = await upload(form, (book) => {
      const cell = cellOf(book, sheet, 'amount', 0);
      cell.worksheet.getCell(2, Number(cell.col)).value = '__proto__';
    });
    expect([renamed.changes, renamed.errors]).toEqual([[], []]);
  });

  it('names each cell that cannot be taken, and takes the others', async () => {
    const back = await upload(form, (book) => {
      cellOf(book, sheet, 'amount', 0).value = '约三万';
      cellOf(book, sheet, 'economic', 1).value = '99999';
      cellOf(book, sheet, 'amount', 2).value = { error: '#REF!' } as never;
      cellOf(book, sheet, 'amount', 3).value = -5;
      cellOf(book, sheet, 'amount', 4).value = 10 / 3;
      cellOf(book, sheet, 'note', 5).value = '已核对';
      cellOf(book, sheet, 'amount', 6).value = '5 6';
    });
    expect(back.errors.map(({ message }) => message)).toEqual([
      expect.stringContaining('约三万'),
      expect.stringContaining('不在选项中'),
      expect.stringContaining('#REF!'),
      '预算金额不能为负，请检查',
      expect.stringContaining('小数超过 2 位'),
      expect.stringContaining('看不懂'),
    ]);
    expect(back.errors.every(({ cell }) => /^[A-Z]+\d+$/.test(cell))).toBe(true);
    expect(back.changes).toMatchObject([{ type: 'set', field: 'note', to: '已核对' }]);
  });

  it('adds lines without an id and copied lines, and removes a line only where it was emptied', async () => {
    const back = await upload(form, (book) => {
      const lines = book.getWorksheet(sheet);
      if (lines === undefined) throw new Error('no sheet');
      const end = form.rows.length;
      for (const [field, value] of Object.entries({ economic: '30101', amount: 100 }))
        cellOf(book, sheet, field, end).value = value;
      for (let at = 1; at <= lines.columnCount; at += 1)
        lines.getCell(4 + end + 1, at).value = lines.getCell(5, at).value;
      for (const { id } of form.definition.sections[0]?.fields ?? []) cellOf(book, sheet, id, 0).value = null;
      lines.spliceRows(6, 1);
    });
    expect(back.errors).toEqual([]);
    expect(back.changes.map(({ type }) => type).sort()).toEqual(['insert', 'insert', 'remove']);
    const rows = new Map(form.rows.map((row) => [row.id, row]));
    for (const change of back.changes) applyChange(rows, change);
    expect(rows.size).toBe(form.rows.length + 1);
    expect(rows.has(first?.id ?? '')).toBe(false);
  });

  it('puts many lines between two in their order, each at a place that stays short', async () => {
    const notes = Array.from({ length: 300 }, (_, at) => `第${at}行`);
    const back = await upload(form, (book) => {
      const place = cellOf(book, sheet, 'note', 1);
      const lines = notes.map((note) => {
        const line: (string | null)[] = [];
        line[Number(place.col)] = note;
        return line;
      });
      book.getWorksheet(sheet)?.spliceRows(Number(place.row), 0, ...lines);
    });
    const rows = new Map(form.rows.map((row) => [row.id, row]));
    for (const change of back.changes) applyChange(rows, change);
    const ordered = [...rows.values()].sort(byRank);
    expect(ordered[0]?.id).toBe(first?.id);
    expect(ordered.slice(1, 301).map(({ cells }) => cells.note)).toEqual(notes);
    expect(Math.max(...ordered.map(({ rank }) => rank.length))).toBeLessThan(20);
  });

  it('reads merged cells of a column as the same value in each line', async () => {
    const back = await upload(form, (book) => {
      const cell = cellOf(book, sheet, 'note', 0);
      cell.value = '同上';
      book.getWorksheet(sheet)?.mergeCells(4, Number(cell.col), 6, Number(cell.col));
    });
    expect(back.changes).toHaveLength(3);
    expect(back.errors).toEqual([]);
  });

  it('takes an amount over merged lines for the first of them, and asks where the others have theirs', async () => {
    const back = await upload(form, (book) => {
      const cell = cellOf(book, sheet, 'amount', 0);
      cell.value = 777;
      book.getWorksheet(sheet)?.mergeCells(4, Number(cell.col), 6, Number(cell.col));
    });
    expect(back.changes).toMatchObject([{ type: 'set', row: first?.id, to: '777' }]);
    expect(back.errors.map(({ message }) => message)).toEqual(Array(2).fill(expect.stringContaining('取消合并')));
  });

  it('names the rows that the file lacks, which stay, by their 科目 first', async () => {
    const back = await upload(form, (book) => book.getWorksheet(sheet)?.spliceRows(5, 2));
    expect([back.changes, back.errors]).toEqual([[], []]);
    expect(back.absent).toHaveLength(2);
    expect(back.absent[0]).toMatch(/^30\d{3} \S+ \d{7} \S+/);
  });

  it('clears the mark of what was carried over when it is filled anew', async () => {
    const row = { ...first, cells: { ...first?.cells, 'amount#carried': '5' } } as FormRow;
    const carried = { ...form, rows: [row] };
    const back = await upload(carried, (book) => {
      cellOf(book, sheet, 'amount', 0).value = 7;
    });
    expect(back.changes).toMatchObject([
      { field: 'amount', to: '7' },
      { field: 'amount#carried', from: '5', to: null },
    ]);
  });
});

describe('a template of goals and indicators', () => {
  const project = source.forms.find(({ form }) => form === 'project-performance')?.owner ?? '';
  const form = goldenForm({ form: 'project-performance', owner: project }, source);
  const [goals, indicators] = form.definition.sections.map(({ label }) => label) as [string, string];

  it('puts new indicators under a new goal by its number, and earlier years with them', async () => {
    const goalRows = form.rows.filter(({ section }) => section === 'goals').length;
    const rows = form.rows.filter(({ section }) => section === 'indicators').length;
    const back = await upload(form, (book) => {
      cellOf(book, goals, '#number', goalRows).value = `${goals}9`;
      cellOf(book, goals, 'statement', goalRows).value = '新的目标';
      cellOf(book, indicators, '#parent', rows).value = `${goals}9`;
      cellOf(book, indicators, 'name', rows).value = '新指标';
      cellOf(book, indicators, 'previous.2025', rows).value = '≥80%';
    });
    expect(back.errors).toEqual([]);
    expect(back.changes).toMatchObject([
      { type: 'insert', row: { id: 'new1', section: 'goals', cells: { statement: '新的目标' } } },
      { type: 'insert', row: { parent: 'new1', cells: { name: '新指标', 'previous.2025': '≥80%' } } },
    ]);
  });

  it('asks for the goal of an indicator that names none', async () => {
    const rows = form.rows.filter(({ section }) => section === 'indicators').length;
    const back = await upload(form, (book) => {
      cellOf(book, indicators, 'name', rows).value = '没有目标的指标';
    });
    expect(back.changes).toEqual([]);
    expect(back.errors).toMatchObject([{ message: expect.stringContaining('属于哪一个') }]);
  });
});

describe('a template of 项目清单', () => {
  const form = goldenForm({ form: 'projects', owner: UNIT }, source);
  const list = form.definition.sections[0]?.label ?? '';
  const meals = form.rows
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .findIndex(({ cells }) => cells.name === '食堂运行保障');

  it('cannot give another code to a project that something is filled under, nor delete it; its name it can change', async () => {
    const back = await upload(form, (book) => {
      cellOf(book, list, 'code', meals).value = '42011526215Y000000999';
      cellOf(book, list, 'name', meals).value = '食堂和餐饮保障';
    });
    expect(back.changes).toMatchObject([{ type: 'set', field: 'name', to: '食堂和餐饮保障' }]);
    expect(back.errors).toHaveLength(1);
    expect(back.errors[0]?.message).toContain('项目“食堂运行保障”已经填了内容，编码不能改');
    const emptied = await upload(form, (book) => {
      for (const field of ['code', 'name', 'category']) cellOf(book, list, field, meals).value = null;
    });
    expect(emptied.changes).toEqual([]);
    expect(emptied.errors[0]?.message).toContain('不能删除');
  });

  it('numbers projects that are added without a code, each with another', async () => {
    const back = await upload(form, (book) => {
      for (const [at, name] of ['甲', '乙'].entries()) {
        cellOf(book, list, 'name', form.rows.length + at).value = name;
        cellOf(book, list, 'category', form.rows.length + at).value = '本级支出项目';
      }
    });
    expect(back.errors).toEqual([]);
    const codes = back.changes.map((change) => (change.type === 'insert' ? change.row.cells.code : undefined));
    expect(codes).toEqual(['42011526215T001000001', '42011526215T001000002']);
    expect(back.differences).toContainEqual(expect.objectContaining({ field: '项目编码', after: codes[0] }));
  });

  it('gives another code to a project that nothing is filled under', async () => {
    const bare = goldenForm(
      { form: 'projects', owner: UNIT },
      { ...source, forms: source.forms.filter(({ form: id }) => id === 'projects') },
    );
    const back = await upload(bare, (book) => {
      cellOf(book, list, 'code', meals).value = '42011526215Y000000999';
    });
    expect(back.errors).toEqual([]);
    expect(back.changes).toMatchObject([{ type: 'set', field: 'code', to: '42011526215Y000000999' }]);
  });
});
