import { describe, expect, it } from 'vitest';
import { createFormStore, type OpenFormStore } from '#components/draft/create-form-store.ts';
import type { DraftStore } from '#components/draft/draft-store.ts';
import { projectCodes } from '#components/entry/grids/project-codes.ts';
import type { GridColumn } from '#components/grid/grid-column.ts';
import { planPaste } from '#components/grid/paste-plan.ts';
import { type FormRow, formDefinition } from '#lib/core/forms/index.ts';

const key = { form: 'projects', owner: '215001' } as const;
const [NAME, CODE, CATEGORY]: [GridColumn, GridColumn, GridColumn] = [
  { field: 'name', label: '项目名称', kind: 'text', width: 200 },
  { field: 'code', label: '项目编码', kind: 'code', width: 190, given: true },
  {
    field: 'category',
    label: '项目类别',
    kind: 'choice',
    width: 120,
    choices: [
      { value: 'local', label: '本级支出项目' },
      { value: 'other-operating', label: '其他运转类' },
    ],
  },
];

function listWith(rows: readonly FormRow[]) {
  const store = createFormStore({ key, definition: formDefinition({ id: 'projects' }), rows });
  const draft = {
    forms: { get: () => [{ key, store }] },
    view: { get: () => ({ key: { region: '420115000', department: '215', year: 2026 } }) },
  } as unknown as DraftStore;
  return { store, codes: projectCodes({ draft, unit: '215001', later: () => {} }) };
}

/** Pastes lines at the first cell behind the last row, or at `top`. */
function paste(input: {
  store: OpenFormStore;
  codes: ReturnType<typeof projectCodes>;
  lines: string[][];
  top?: number;
}) {
  const { store, codes, lines, top = store.list('projects').length } = input;
  const rows = [...store.list('projects')];
  let made = 0;
  const { changes } = planPaste({
    block: lines.map((line) => line.map((text) => ({ text }))),
    selected: { top, left: 0, bottom: top, right: 0 },
    content: { rows, columns: [NAME, CODE, CATEGORY], follow: codes.follow },
    list: rows,
    source: { section: 'projects', newRow: codes.newRow, newId: () => `new${made++}` },
    rules: { measure: '元', evaluate: undefined },
  });
  store.apply(changes, '粘贴');
  return store.list('projects').map(({ cells }) => cells);
}

describe('projects that are pasted into the list', () => {
  it('get a code each, forty at once', () => {
    const cells = paste({ ...listWith([]), lines: Array.from({ length: 40 }, (_, at) => [`项目${at + 1}`]) });
    expect(new Set(cells.map(({ code }) => code)).size).toBe(40);
    expect(cells[39]).toEqual({ name: '项目40', category: 'local', code: '42011526215T001000040' });
  });

  it('keep the code that they have where the block has none, and get that of their category', () => {
    const there = {
      id: 'a',
      section: 'projects',
      rank: 'a0',
      cells: { code: '42011526215T001000007', category: 'local' },
    };
    const lines = [
      ['甲', '', '本级支出项目'],
      ['乙', '', '其他运转类'],
      ['丙', '42011526215T001000099', ''],
    ];
    expect(paste({ ...listWith([there]), lines, top: 0 })).toEqual([
      { name: '甲', code: '42011526215T001000007', category: 'local' },
      { name: '乙', code: expect.stringMatching(/^42011526215Y001\d{6}$/), category: 'other-operating' },
      { name: '丙', code: '42011526215T001000099', category: 'local' },
    ]);
  });

  it('get one when they are named, where they were listed without', () => {
    const { codes } = listWith([]);
    const bare = { id: 'a', section: 'projects', rank: 'a0', cells: {} };
    expect(codes.follow({ row: bare, field: 'name', to: '甲' })).toEqual({
      category: 'local',
      code: '42011526215T001000001',
    });
  });
});

describe('a project that gets another category', () => {
  const row = (code: string): FormRow => ({
    id: 'a',
    section: 'projects',
    rank: 'a0',
    cells: { code, category: 'local' },
  });
  const follow = (code: string) =>
    listWith([row(code)]).codes.follow({ row: row(code), field: 'category', to: 'other-operating' });

  it('gets its code, where that was numbered here', () => {
    expect(follow('42011526215T001000007')).toEqual({ code: '42011526215Y001000008' });
  });

  it('keeps the one that came from elsewhere', () => {
    expect(follow('42011526215T000000137')).toEqual({});
    expect(follow('XM-7')).toEqual({});
  });
});
