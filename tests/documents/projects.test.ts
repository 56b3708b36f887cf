import { describe, expect, it } from 'vitest';
import { referableIndicators } from '#components/documents/overall/referable-indicators.ts';
import {
  deleteProject,
  partsOfProject,
  restoreProject,
  wasDeleted,
} from '#components/documents/project/delete-project.ts';
import { districtBlocks } from '#components/documents/project/district-blocks.ts';
import { createFormStore } from '#components/draft/create-form-store.ts';
import type { DraftedForm, DraftStore } from '#components/draft/draft-store.ts';
import { keptProject } from '#components/entry/project-rows.ts';
import { type FormId, type FormRow, formDefinition } from '#lib/core/forms/index.ts';

const row = (section: string, id: string, cells: Record<string, string>, parent?: string): FormRow => ({
  id,
  section,
  rank: 'a0',
  cells,
  ...(parent === undefined ? {} : { parent }),
});

function drafted(form: FormId, owner: string, rows: readonly FormRow[]): DraftedForm {
  const key = { form, owner };
  return { key, unit: '215001', store: createFormStore({ key, definition: formDefinition({ id: form }), rows }) };
}

function canteen() {
  const forms = [
    drafted('projects', '215001', [
      row('projects', 'r1', { code: 'P1', name: '食堂', category: 'local' }),
      row('projects', 'r2', { code: 'P2', name: '物业', category: 'local' }),
    ]),
    drafted('project', 'P1', [
      row('declaration', 'declaration', { plan: '供餐' }),
      row('lines', 'l1', { amount: '1' }),
    ]),
    drafted('project-performance', 'P1', [
      row('goals', 'g1', { term: 'annual' }),
      row('indicators', 'i1', { name: '就餐人数' }, 'g1'),
      row('indicators', 'i2', { name: ' ' }, 'g1'),
    ]),
    drafted('procurement', '215001', [row('lines', 'b1', { project: 'P1' }), row('lines', 'b2', { project: 'P2' })]),
    drafted('purchased-services', '215001', []),
  ];
  const form: DraftStore['form'] = (key) => {
    const found = forms.find((other) => other.key.form === key.form && other.key.owner === key.owner);
    if (found === undefined) throw new Error(`no ${key.form}`);
    return found.store;
  };
  return { forms, draft: { form } as DraftStore, list: form({ form: 'projects', owner: '215001' }) };
}

const everything = (forms: readonly DraftedForm[]) =>
  forms.map(({ store }) => store.definition.sections.flatMap(({ id }) => store.list(id).map((each) => each.id)));

describe('a project in the list', () => {
  it('may not be deleted there while something is filled under it', () => {
    const { forms, list } = canteen();
    const kept = (id: string) => {
      const listed = list.row(id);
      return listed && keptProject({ row: listed, forms });
    };
    expect(kept('r1')).toContain('删除项目');
    // Its only line is one of 政府采购.
    expect(kept('r2')).toContain('物业');
    forms[3]?.store.apply([{ type: 'remove', row: row('lines', 'b2', { project: 'P2' }) }], '删除 1 行');
    expect(kept('r2')).toBeUndefined();
  });
});

describe('a project that is deleted', () => {
  it('goes with all its parts and leaves those of others alone', () => {
    const { forms, draft, list } = canteen();
    deleteProject({ draft, code: 'P1', parts: partsOfProject({ draft, code: 'P1', unit: '215001', list, row: 'r1' }) });
    expect(everything(forms)).toEqual([['r2'], [], [], ['b2'], []]);
  });

  it('comes back whole', () => {
    const { forms, draft, list } = canteen();
    const before = everything(forms);
    deleteProject({ draft, code: 'P1', parts: partsOfProject({ draft, code: 'P1', unit: '215001', list, row: 'r1' }) });
    expect(wasDeleted({ draft, code: 'P1' })).toBe(true);
    restoreProject({ draft, code: 'P1' });
    expect(everything(forms)).toEqual(before);
    expect(wasDeleted({ draft, code: 'P1' })).toBe(false);
  });
});

describe('a project that is deleted by mistake', () => {
  const deleted = () => {
    const made = canteen();
    const { draft, list, forms } = made;
    const before = everything(forms);
    deleteProject({ draft, code: 'P1', parts: partsOfProject({ draft, code: 'P1', unit: '215001', list, row: 'r1' }) });
    return { ...made, before };
  };

  it.each([0, 1, 2, 3])('comes back whole by one undo, whichever of its forms that is in (%i)', (at) => {
    const { forms, draft, before } = deleted();
    forms[at]?.store.undo();
    expect(everything(forms)).toEqual(before);
    expect(wasDeleted({ draft, code: 'P1' })).toBe(false);
  });

  it('goes whole again by one redo', () => {
    const { forms, list, draft } = deleted();
    const after = everything(forms);
    list.undo();
    list.redo();
    expect(everything(forms)).toEqual(after);
    list.undo();
    expect(wasDeleted({ draft, code: 'P1' })).toBe(false);
  });

  it('comes back beside what was filled elsewhere since then', () => {
    const { forms, list } = deleted();
    forms[3]?.store.apply([{ type: 'set', row: 'b2', field: 'amount', from: null, to: '5' }], '填写');
    list.undo();
    expect(forms[3]?.store.list('lines').map(({ id }) => id)).toEqual(expect.arrayContaining(['b1', 'b2']));
    expect(forms[3]?.store.cell('b2', 'amount')).toBe('5');
  });

  it('stays when one of its lines is deleted later', () => {
    const { forms, list, before } = deleted();
    list.undo();
    const line = forms[3]?.store.row('b1');
    if (line !== undefined) forms[3]?.store.apply([{ type: 'remove', row: line }], '删除 1 行');
    expect(everything(forms)).toEqual([...before.slice(0, 3), ['b2'], before[4]]);
  });
});

describe('a project that is deleted in one budget', () => {
  it('was not deleted in another that has the same code', () => {
    const { draft, list } = canteen();
    deleteProject({ draft, code: 'P1', parts: partsOfProject({ draft, code: 'P1', unit: '215001', list, row: 'r1' }) });
    expect(wasDeleted({ draft: canteen().draft, code: 'P1' })).toBe(false);
  });

  it('goes and comes back as often as people like, and no form keeps more than the one step', () => {
    const { forms, draft, list } = canteen();
    const before = everything(forms);
    for (let time = 0; time < 50; time += 1) {
      deleteProject({
        draft,
        code: 'P1',
        parts: partsOfProject({ draft, code: 'P1', unit: '215001', list, row: 'r1' }),
      });
      forms[time % 4]?.store.undo();
      expect(everything(forms)).toEqual(before);
    }
    expect(forms.map(({ store }) => store.steps())).toEqual(forms.map((_, at) => ({ undo: 0, redo: at < 4 ? 1 : 0 })));
  });
});

describe('indicators that the overall form may show', () => {
  it('are those of projects that have a name and a goal of the term', () => {
    const { forms } = canteen();
    const found = referableIndicators({ forms, term: 'annual', taken: new Set() });
    expect(found.map(({ from, projectName }) => [from, projectName])).toEqual([['P1/i1', '食堂']]);
    expect(referableIndicators({ forms, term: 'long-term', taken: new Set() })).toEqual([]);
  });

  it('are not offered twice', () => {
    expect(referableIndicators({ forms: canteen().forms, term: 'annual', taken: new Set(['P1/i1']) })).toEqual([]);
  });
});

describe('the project form of a district', () => {
  it('has a place for the bureau’s opinion in 江夏 and none in 汉阳 and 黄陂, which print the code', () => {
    expect(districtBlocks('wuhan-jiangxia')).toMatchObject({ reviewOpinion: true, code: false });
    expect(districtBlocks('wuhan-hanyang')).toMatchObject({ reviewOpinion: false, code: true });
    expect(districtBlocks('wuhan-huangpi')).toEqual(districtBlocks('wuhan-hanyang'));
  });
});
