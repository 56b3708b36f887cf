import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FormKey } from '#lib/core/forms/index.ts';
import { readDraft } from '#lib/usecases/draft/read-draft.ts';
import { person } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { lineRow, OPERATING, saveForm, saveForms, UNIT } from '#tests/support/form-saves.ts';
import { enter, GOLDEN_KEY, stored } from '#tests/support/stored-budget.ts';

const PROFILE: FormKey = { form: 'profile', owner: '' };

describe.each(ENGINES)('who may save which form on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  it('is for the unit’s own preparer while the unit drafts', async () => {
    const { services } = store;
    const changes = [lineRow('a', { amount: 1 })];
    const refusal = async (actor: Parameters<typeof saveForm>[1]['actor'], form = OPERATING) => {
      const answer = await saveForm(services, { form, changes, ...(actor === undefined ? {} : { actor }) });
      return answer.ok ? 'saved' : answer.error.code;
    };
    expect(await refusal(person({ role: 'preparer', unit: '215002' }))).toBe('NOT_FOUND');
    expect(await refusal(person({ role: 'preparer', department: '301' }))).toBe('NOT_FOUND');
    expect(await refusal(person({ role: 'preparer', region: '420116000' }))).toBe('NOT_FOUND');
    for (const role of ['unit-head', 'department-lead', 'section-reviewer', 'budget-office', 'auditor'] as const)
      expect(await refusal(person({ role }))).toBe('ROLE_NOT_ALLOWED');
    expect(await refusal(undefined, PROFILE)).toBe('ROLE_NOT_ALLOWED');
    await store.sql(`update unit_budget set state = 'unit-review' where unit_code = '${UNIT}'`);
    expect(await refusal(undefined)).toBe('STATE_NOT_ALLOWED');
    await store.sql(`update unit_budget set state = 'drafting'`);
    await store.sql(`update budget set state = 'approved'`);
    expect(await refusal(undefined)).toBe('STATE_NOT_ALLOWED');
    await store.sql(`update budget set state = 'drafting'`);
    expect(await refusal(undefined)).toBe('saved');
  });

  it('lets the department fill its own forms until it passes the budget on, and the budget office the ceilings', async () => {
    const { services } = store;
    const lead = person({ role: 'department-lead' });
    const office = person({ role: 'budget-office' });
    const duty = (id: string) => ({
      type: 'insert' as const,
      row: { id, section: 'duties', rank: 'b', cells: { text: '职能' } },
    });
    const limit = {
      type: 'insert' as const,
      row: { id: 'l', section: 'limits', rank: 'a0', cells: { unit: UNIT, amount: '100' } },
    };
    const limits: FormKey = { form: 'control-figures', owner: '' };
    expectOk(await saveForm(services, { form: PROFILE, changes: [duty('a')], actor: lead }));
    await store.sql(`update budget set state = 'department-review'`);
    expectOk(await saveForm(services, { form: PROFILE, changes: [duty('b')], actor: lead }));
    expect(await saveForm(services, { form: limits, changes: [limit], actor: lead })).toMatchObject({
      error: { code: 'ROLE_NOT_ALLOWED' },
    });
    expectOk(await saveForm(services, { form: limits, changes: [limit], actor: office }));
    await store.sql(`update budget set state = 'section-review'`);
    expect(await saveForm(services, { form: PROFILE, changes: [duty('c')], actor: lead })).toMatchObject({
      error: { code: 'STATE_NOT_ALLOWED' },
    });
  });

  it('takes the forms of a project that the unit lists, also one listed by the same save, and of no other', async () => {
    const { services } = store;
    const list: FormKey = { form: 'projects', owner: UNIT };
    const code = '42011526215T000000999';
    const project: FormKey = { form: 'project', owner: code };
    const listed = {
      type: 'insert' as const,
      row: { id: 'p', section: 'projects', rank: 'b', cells: { code, name: '新项目', category: 'local' } },
    };
    const line = lineRow('l', { amount: '300' });
    const { project: _, ...cells } = line.row.cells;
    const changes = [{ ...line, row: { ...line.row, cells } }];
    expect(await saveForm(services, { form: project, changes })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    const forms = [
      { ...list, revision: 1, changes: [listed] },
      { ...project, revision: 0, changes },
    ];
    expectOk(await saveForms(services, { forms }));
    const added = (await stored(services)).expenditure.filter((entry) => entry.project === code);
    expect(added).toMatchObject([{ unit: UNIT, amount: 30_000 }]);
    const stranger = person({ role: 'preparer', unit: '215002' });
    expect(await saveForm(services, { form: project, changes, actor: stranger })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    const theirs = await saveForm(services, {
      form: { form: 'projects', owner: '215002' },
      changes: [listed],
      actor: stranger,
    });
    expect(theirs).toMatchObject({ error: { code: 'INVALID_FIELDS' } });
  });

  it('keeps a project with the unit that lists it, also where another types its code into a row not finished', async () => {
    const { services } = store;
    const stranger = person({ role: 'preparer', unit: '215002' });
    const code = '42011526215T000000999';
    const insert = (cells: Record<string, string>) =>
      [{ type: 'insert', row: { id: 'p', section: 'projects', rank: 'b', cells } }] as const;
    const theirs = insert({ code, name: '新项目', category: 'local' });
    expectOk(
      await saveForm(services, { form: { form: 'projects', owner: '215002' }, changes: theirs, actor: stranger }),
    );
    const ours = await saveForm(services, { form: { form: 'projects', owner: UNIT }, changes: insert({ code }) });
    expect(ours).toMatchObject({ error: { code: 'INVALID_FIELDS' } });
    const { project: _, ...cells } = lineRow('l', { amount: '300' }).row.cells;
    const line = [{ type: 'insert', row: { id: 'l', section: 'lines', rank: 'a0', cells } }] as const;
    const form: FormKey = { form: 'project', owner: code };
    expect(await saveForm(services, { form, changes: line })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    expectOk(await saveForm(services, { form, changes: line, actor: stranger }));
  });

  it('shows a unit its own ceilings alone, also while a project of it has no code yet', async () => {
    const { services } = store;
    const limit = (unit: string) =>
      ({ type: 'insert', row: { id: unit, section: 'limits', rank: 'a0', cells: { unit, amount: '100' } } }) as const;
    const changes = [limit(UNIT), limit('215002')];
    const form: FormKey = { form: 'control-figures', owner: '' };
    expectOk(await saveForm(services, { form, changes, actor: person({ role: 'budget-office' }) }));
    const nameless = { id: 'p', section: 'projects', rank: 'b', cells: { name: '新项目' } };
    const list: FormKey = { form: 'projects', owner: UNIT };
    expectOk(await saveForm(services, { form: list, changes: [{ type: 'insert', row: nameless }] }));
    const actor = person({ role: 'preparer' });
    const seen = expectOk(await readDraft({ services, actor, key: GOLDEN_KEY })).view?.forms ?? [];
    expect(seen.find((one) => one.form === 'control-figures')?.rows.map(({ id }) => id)).toEqual([UNIT]);
  });
});
