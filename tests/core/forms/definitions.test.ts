import { describe, expect, it } from 'vitest';
import { fieldHelp, formHelp } from '#lib/core/form-help/index.ts';
import {
  FORM_IDS,
  FORM_STATES,
  formDefinition,
  formName,
  formState,
  formsOfBudget,
  sectionOf,
} from '#lib/core/forms/index.ts';
import { formIn, goldenDraft, HEADQUARTERS, MEALS, WAGES, withCells, withRows } from './support.ts';

const definitions = FORM_IDS.map((id) => formDefinition({ id }));

describe('the definitions of the forms', () => {
  it('give every form its purpose and steps, and every field a name and a help of its own', () => {
    for (const { id, sections } of definitions) {
      const { purpose, steps, fields } = formHelp(id);
      expect(purpose.length, id).toBeGreaterThan(10);
      expect(steps.length, id).toBeGreaterThan(0);
      for (const section of sections)
        for (const field of section.fields) {
          expect(field.label, `${id} ${field.id}`).not.toBe('');
          const { help } = fieldHelp({ form: id, section: section.id, field: field.id });
          expect(help, `${id} ${field.id}`).toMatch(/。$/);
        }
      const told = Object.entries(fields).flatMap(([section, texts]) =>
        Object.keys(texts).map((f) => `${section}.${f}`),
      );
      expect(told.toSorted(), id).toEqual(
        sections.flatMap((section) => section.fields.map((field) => `${section.id}.${field.id}`)).toSorted(),
      );
    }
  });

  it('name every field once in its section, and give every choice something to choose', () => {
    for (const definition of definitions)
      for (const section of definition.sections) {
        const ids = section.fields.map(({ id }) => id);
        expect(new Set(ids).size, `${definition.id} ${section.id}`).toBe(ids.length);
        for (const field of section.fields)
          if (field.kind === 'choice') expect(field.choices?.length).toBeGreaterThan(0);
      }
  });

  it('have a field for every cell that the golden budget fills', () => {
    for (const form of goldenDraft().forms)
      for (const row of form.rows) {
        const { fields } = sectionOf({ definition: formDefinition({ id: form.form }), section: row.section });
        const ids = new Set(fields.map(({ id }) => id));
        for (const key of Object.keys(row.cells))
          if (!key.includes('#') && !key.startsWith('previous.'))
            expect(ids, `${form.form} ${row.section}`).toContain(key);
      }
  });

  it('speak the words of the district', () => {
    const words = (template: string) => {
      const { fields } = sectionOf({ definition: formDefinition({ id: 'project', template }), section: 'declaration' });
      return ['rationale', 'plan'].map((id) => fields.find((field) => field.id === id)?.label);
    };
    expect(words('wuhan-jiangxia')).toEqual(['项目申请理由', '项目主要内容']);
    expect(words('wuhan-caidian')).toEqual(['项目申请理由', '项目主要内容']);
    expect(words('wuhan-hanyang')).toEqual(['项目立项依据', '项目实施方案']);
    expect(words('wuhan-huangpi')).toEqual(['项目立项依据', '项目实施方案']);
  });

  it('are the same value every time, so that what depends on them is not computed again', () => {
    const ask = () => formDefinition({ id: 'project', template: 'wuhan-hanyang' });
    expect(ask()).toBe(ask());
  });
});

describe('the forms of a budget', () => {
  it('stand in the order in which they are filled', () => {
    const names = formsOfBudget(goldenDraft()).map(formName);
    expect(names.slice(0, 8)).toEqual([
      'profile/',
      'unit/215001',
      'projects/215001',
      'personnel/215001',
      'operating/215001',
      'income/215001',
      `project/${MEALS}`,
      `project-performance/${MEALS}`,
    ]);
    expect(names.slice(-4)).toEqual(['explanations/', 'overall-performance/', 'prior-year/', 'control-figures/']);
    expect(names.filter((name) => name.endsWith('/215003')).slice(-3)).toEqual([
      'procurement/215003',
      'purchased-services/215003',
      'three-public/215003',
    ]);
  });

  it('have a declaration for every project but those of basic expenditure', () => {
    const forms = formsOfBudget(goldenDraft());
    expect(forms.filter(({ form }) => form === 'project')).toHaveLength(14);
    expect(forms.some(({ owner }) => owner === WAGES)).toBe(false);
    expect(forms.find(({ owner }) => owner === MEALS)).toMatchObject({
      unit: HEADQUARTERS,
      ownerLabel: '食堂运行保障',
    });
  });

  it('have one for a project of basic expenditure that declares something', () => {
    const draft = goldenDraft();
    const rows = formIn(draft, 'project-performance', MEALS).rows;
    const form = { form: 'project-performance' as const, owner: WAGES, unit: HEADQUARTERS, rows };
    const forms = formsOfBudget({ ...draft, forms: [...draft.forms, form] });
    expect(forms.filter(({ owner }) => owner === WAGES).map(({ form: id }) => id)).toEqual([
      'project',
      'project-performance',
    ]);
  });
});

describe('how far a form is', () => {
  const draft = goldenDraft();
  const declaration = formIn(draft, 'project', MEALS);

  it('is 未填, 填写中, 有误 or 完成', () => {
    const gap = (code: 'REQUIRED' | 'INVALID') => ({
      place: { form: 'project' as const, owner: MEALS },
      code,
      message: '',
    });
    const stateOf = (...gaps: ReturnType<typeof gap>[]) => FORM_STATES[formState({ form: declaration, gaps })];
    expect(formState({ form: { ...declaration, rows: [] }, gaps: [] })).toBe('empty');
    expect(stateOf()).toBe('完成');
    expect(stateOf(gap('REQUIRED'))).toBe('填写中');
    expect(stateOf(gap('REQUIRED'), gap('INVALID'))).toBe('有误');
    expect(formState({ form: declaration, gaps: [], blocked: true })).toBe('wrong');
  });

  it('does not depend on what is wrong in other forms', () => {
    const place = { form: 'project' as const, owner: 'another' };
    expect(formState({ form: declaration, gaps: [{ place, code: 'INVALID', message: '' }] })).toBe('complete');
  });

  it('is not 完成 while a text that was imported empty says nothing', () => {
    const empty = withRows(draft, {
      form: 'project',
      owner: MEALS,
      rows: withCells('declaration', { rationale: '', 'rationale#stated': '1' }),
    });
    expect(formState({ form: formIn(empty, 'project', MEALS), gaps: [] })).toBe('filling');
  });

  it('is not 完成 for a project that has lines and no declaration', () => {
    const rows = declaration.rows.filter(({ section }) => section === 'lines');
    expect(formState({ form: { ...declaration, rows }, gaps: [] })).toBe('filling');
  });
});
