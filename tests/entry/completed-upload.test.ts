import { describe, expect, it } from 'vitest';
import { createFormStore } from '#components/draft/create-form-store.ts';
import type { DraftStore } from '#components/draft/draft-store.ts';
import { completedUpload } from '#components/entry/grids/completed-upload.ts';
import { type Change, type FormKey, type FormRow, formDefinition } from '#lib/core/forms/index.ts';

const OWNER = '215001';
const OWN = '42011526215R000000001';
const NAMES: Readonly<Record<string, string>> = { '30101': '基本工资', '30113': '住房公积金', '2101501': '行政运行' };
const codes = {
  nameOf: (_: string, code: string) => NAMES[code] ?? code,
  functional: { byCode: new Set(['2101501', '2210201']) },
};
const line = (id: string, cells: Record<string, string>): FormRow => ({ id, section: 'lines', rank: id, cells });
const row = (section: string, cells: Record<string, string>): FormRow => ({ id: section, section, rank: 'a0', cells });

/** A unit with one line of 人员经费 under 2101501 and a project for it. */
function unitWithLine() {
  const rows: Partial<Record<FormKey['form'], FormRow[]>> = {
    personnel: [line('a0', { economic: '30101', function: '2101501', project: OWN })],
    projects: [row('projects', { code: OWN, name: '基本工资', category: 'personnel' })],
    unit: [row('staffing', { nature: 'administrative' })],
  };
  const forms = Object.entries(rows).map(([form, own]) => {
    const key = { form: form as FormKey['form'], owner: OWNER };
    return { key, store: createFormStore({ key, definition: formDefinition({ id: key.form }), rows: own }) };
  });
  const form = (id: string) => {
    const found = forms.find(({ key }) => key.form === id);
    if (found === undefined) throw new Error(`no form ${id}`);
    return found.store;
  };
  const draft = {
    forms: { get: () => forms },
    form: (key: FormKey) => form(key.form),
    view: { get: () => ({ key: { region: '420115000', department: '215', year: 2026 } }) },
  } as unknown as DraftStore;
  return { draft, store: form('personnel'), projects: form('projects') };
}

function completed(changes: readonly Change[]) {
  const unit = unitWithLine();
  const upload = { changes, differences: [], errors: [], absent: [] };
  return { ...unit, ...completedUpload({ ...unit, upload, codes }) };
}

describe('a line that was filled in Excel without 功能科目 and project', () => {
  it('gets both by its 经济科目, and the preview lists them', () => {
    const { upload, completed: count } = completed([
      { type: 'insert', row: line('a1', { economic: '30101', amount: '100' }) },
    ]);
    expect(upload.changes).toEqual([
      {
        type: 'insert',
        row: line('a1', { economic: '30101', amount: '100', function: '2101501', project: OWN }),
      },
    ]);
    expect(count).toBe(1);
    expect(upload.differences).toEqual([
      { row: '新增 · 30101 基本工资', field: '功能科目', before: '', after: '2101501 行政运行' },
      { row: '新增 · 30101 基本工资', field: '项目', before: '', after: `${OWN} 基本工资` },
    ]);
  });

  it('brings a new project onto the unit’s list once it is applied, and not before', () => {
    const { upload, store, projects, keep } = completed([{ type: 'insert', row: line('a1', { economic: '30113' }) }]);
    expect(projects.list('projects')).toHaveLength(1);
    store.apply(upload.changes, '从 Excel 填入');
    keep();
    const made = projects.list('projects').at(-1)?.cells;
    expect(made).toMatchObject({ name: '住房公积金', category: 'personnel' });
    expect(store.row('a1')?.cells).toMatchObject({ function: '2210201', project: made?.code });
  });

  it('keeps what the file says, and what it empties', () => {
    const said = { economic: '30113', function: '2101501', project: 'P' };
    const { upload, completed: count } = completed([
      { type: 'insert', row: line('a1', said) },
      { type: 'set', row: 'a0', field: 'economic', from: '30101', to: '30113' },
      { type: 'set', row: 'a0', field: 'function', from: '2101501', to: '' },
    ]);
    expect(upload.changes[0]).toEqual({ type: 'insert', row: line('a1', said) });
    expect(upload.changes.filter((change) => change.type === 'set' && change.field === 'function')).toEqual([
      { type: 'set', row: 'a0', field: 'function', from: '2101501', to: '' },
    ]);
    expect(count).toBe(1);
  });

  it('moves a line that gets another 经济科目 along', () => {
    const { upload } = completed([{ type: 'set', row: 'a0', field: 'economic', from: '30101', to: '30113' }]);
    expect(upload.changes).toContainEqual({
      type: 'set',
      row: 'a0',
      field: 'function',
      from: '2101501',
      to: '2210201',
    });
  });
});
