import { describe, expect, it } from 'vitest';
import { createFormStore } from '#components/draft/create-form-store.ts';
import { isInUse } from '#components/entry/project-rows.ts';
import { type FormKey, type FormRow, formDefinition } from '#lib/core/forms/index.ts';

const CODE = '42011526215T001000001';

function form(key: FormKey, rows: readonly FormRow[]) {
  return {
    key,
    store: createFormStore({ key, definition: formDefinition({ id: key.form }), rows, readOnly: undefined }),
  };
}

const line = (project: string): FormRow => ({ id: 'l', section: 'lines', rank: 'a0', cells: { project } });
const own = (section: string): FormRow => ({ id: section, section, rank: 'a0', cells: {} });

describe('a project whose code may still be changed', () => {
  it.each([
    ['its declaration', form({ form: 'project', owner: CODE }, [own('declaration')])],
    ['its goals', form({ form: 'project-performance', owner: CODE }, [own('goals')])],
    ['a line of 人员经费', form({ form: 'personnel', owner: '215001' }, [line(CODE)])],
    ['a line of 政府采购', form({ form: 'procurement', owner: '215001' }, [line(CODE)])],
  ])('is none any more once %s is filled', (_, filled) => {
    expect(isInUse({ code: CODE, forms: [filled] })).toBe(true);
  });

  it('is one that is only listed, whatever other projects hold', () => {
    const forms = [
      form({ form: 'projects', owner: '215001' }, [{ ...own('projects'), cells: { code: CODE } }]),
      form({ form: 'project', owner: CODE }, []),
      form({ form: 'project', owner: 'other' }, [own('declaration')]),
      form({ form: 'personnel', owner: '215001' }, [line('other')]),
    ];
    expect(isInUse({ code: CODE, forms })).toBe(false);
  });
});
