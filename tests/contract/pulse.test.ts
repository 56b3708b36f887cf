import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FormKey } from '#lib/core/forms/index.ts';
import type { Pulse } from '#lib/core/screen/index.ts';
import { readPulse } from '#lib/server/draft-schema.ts';
import { exchangePulse } from '#lib/usecases/draft/pulse.ts';
import { person } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { lineRow, OPERATING, saveForm, UNIT } from '#tests/support/form-saves.ts';
import { enter, GOLDEN_KEY } from '#tests/support/stored-budget.ts';

const PROFILE: FormKey = { form: 'profile', owner: '' };
const EXPLANATIONS: FormKey = { form: 'explanations', owner: '' };
const preparer = person({ role: 'preparer', id: 'zhang', name: '某经办' });
const colleague = person({ role: 'preparer', id: 'li', name: '另一位经办' });
const lead = person({ role: 'department-lead', id: 'wang', name: '第三位经办' });
const stranger = person({ role: 'preparer', id: 'zhao', name: '外单位经办', unit: '215002' });

describe.each(ENGINES)('who is in which form on %s', (engine) => {
  let store: TestStore;
  let everyForm: Pulse['known'] = [];
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
    const seen = await store.services.storage.read(({ forms }) => forms.seen({ actor: lead, key: GOLDEN_KEY }));
    everyForm = seen.map(({ form, owner, revision }) => ({ form, owner, revision }));
  });
  afterEach(() => store.remove());

  const beat = async (actor: typeof preparer, pulse: Partial<Pulse> = {}) =>
    expectOk(
      await exchangePulse({
        services: store.services,
        actor,
        key: GOLDEN_KEY,
        pulse: { tab: 'tab-1', known: everyForm, ...pulse },
      }),
    );
  it('is told to everybody but the person, once for all of their tabs', async () => {
    expect(await beat(preparer, { at: OPERATING })).toMatchObject({ present: [], others: [] });
    await beat(preparer, { at: OPERATING, tab: 'tab-2' });
    expect((await beat(colleague)).present).toEqual([{ ...OPERATING, person: 'zhang', name: '某经办' }]);
    expect((await beat(preparer, { at: OPERATING })).present).toEqual([]);
  });

  it('follows the person from form to form, and ends where the page is left', async () => {
    await beat(preparer, { at: OPERATING });
    await beat(preparer, { at: PROFILE });
    expect((await beat(lead)).present).toEqual([{ ...PROFILE, person: 'zhang', name: '某经办' }]);
    await beat(preparer);
    expect((await beat(lead)).present).toEqual([]);
  });

  it('is forgotten forty seconds after the last sign of life', async () => {
    await beat(preparer, { at: OPERATING });
    store.clock.advance(20_000);
    await beat(preparer, { at: OPERATING });
    store.clock.advance(39_000);
    expect((await beat(lead)).present).toHaveLength(1);
    store.clock.advance(2_000);
    expect((await beat(lead, { at: PROFILE })).present).toEqual([]);
    expect(await store.sql('select actor_id from presence')).toEqual([{ actor_id: 'wang' }]);
  });

  it('says nothing of forms that a unit does not see', async () => {
    await beat(lead, { at: EXPLANATIONS });
    await beat(preparer, { at: OPERATING });
    expect((await beat(stranger)).present).toEqual([]);
    await beat(stranger, { at: OPERATING });
    expect((await beat(lead)).present.map(({ person: id }) => id)).toEqual(['zhang']);
  });

  it('brings what others saved since, also in forms that one has not heard of, and only what one sees', async () => {
    const changes = [lineRow('a', { amount: 1 })];
    expectOk(await saveForm(store.services, { changes, actor: colleague }));
    const told = { ...OPERATING, revision: 2, changes, by: '另一位经办', at: '2026-01-05T01:00:00.000Z' };
    expect((await beat(preparer)).others).toEqual([told]);
    expect((await beat(preparer, { known: [{ ...OPERATING, revision: 2 }] })).others).not.toContainEqual(told);
    expect((await beat(lead)).others).toEqual([told]);
    const unheard = everyForm.filter(({ form }) => form !== OPERATING.form);
    expect((await beat(preparer, { known: unheard })).others.map(({ revision }) => revision)).toEqual([1, 2]);
    const theirs = (await beat(stranger, { known: [] })).others;
    expect(theirs.some(({ owner }) => owner === UNIT)).toBe(false);
    expect(theirs.some(({ form }) => form === 'explanations')).toBe(false);
  });

  it('says where the budget and the units that one sees stand, and what one may change there', async () => {
    const unit = (code: string) => ({ code, state: 'drafting' });
    const drafting = { state: 'drafting', round: 1, units: [unit(UNIT)], editable: ['unit'] };
    expect((await beat(preparer)).standing).toEqual(drafting);
    expect((await beat(lead)).standing.units.map(({ code }) => code)).toContain('215002');
    await store.sql(`update unit_budget set state = 'unit-review' where unit_code = '${UNIT}'`);
    const submitted = (await beat(preparer)).standing;
    expect(submitted).toMatchObject({ state: 'drafting', units: [{ code: UNIT, state: 'unit-review' }], editable: [] });
    expect(submitted.denial).toMatchObject({ code: 'STATE_NOT_ALLOWED', state: 'unit-review' });
    await store.sql(`update budget set state = 'section-review', round = 2`);
    expect((await beat(lead)).standing).toMatchObject({ state: 'section-review', round: 2, editable: [] });
  });

  it('may name every form of a department of five hundred units', () => {
    const known = Array.from({ length: 5_000 }, (_, at) => ({ form: 'project', owner: `P${at}`, revision: 1 }));
    expect(readPulse({ tab: 'tab-1', known }).ok).toBe(true);
  });

  it('is nothing for a budget out of sight', async () => {
    const away = person({ role: 'preparer', department: '301' });
    const pulse = { tab: 'tab-1', known: [] };
    const refused = await exchangePulse({ services: store.services, actor: away, key: GOLDEN_KEY, pulse });
    expect(refused).toEqual({ ok: false, error: { code: 'NOT_FOUND' } });
  });
});
