import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, FormKey } from '#lib/core/forms/index.ts';
import { describeRefusal } from '#lib/server/refusal-words.ts';
import { person } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { saveForms, storedForm, UNIT } from '#tests/support/form-saves.ts';
import { enter } from '#tests/support/stored-budget.ts';

const PROJECTS: FormKey = { form: 'projects', owner: UNIT };
const CODE = '42011526215T001000009';
const first = person({ role: 'preparer', id: 'first', name: '先到的经办' });
const second = person({ role: 'preparer', id: 'second', name: '后到的经办' });

const adding = (id: string, code = CODE): Change => ({
  type: 'insert',
  row: { id, section: 'projects', rank: 'a0', cells: { code, name: id, category: 'local' } },
});
const filling = (summary: string): Change => ({
  type: 'insert',
  row: { id: 'declaration', section: 'declaration', rank: 'a0', cells: { rationale: summary } },
});

describe.each(ENGINES)('two preparers of a unit who give two projects one code, on %s', (engine) => {
  let store: TestStore;
  let revision: number;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
    revision = (await storedForm(store.services, PROJECTS)).revision;
  });
  afterEach(() => store.remove());

  const add = (input: { actor: typeof first; id: string; on?: number; code?: string }) =>
    saveForms(store.services, {
      actor: input.actor,
      forms: [
        { ...PROJECTS, revision: input.on ?? revision, changes: [adding(input.id, input.code)] },
        { form: 'project', owner: input.code ?? CODE, revision: 0, changes: [filling(input.id)] },
      ],
    });
  const summary = async () =>
    (await storedForm(store.services, { form: 'project', owner: CODE })).rows.map(({ cells }) => cells.rationale);

  it('keep what was first, and tell the second who was faster and what to do, with the list as it stands', async () => {
    expectOk(await add({ actor: first, id: '甲' }));
    const refused = await saveForms(store.services, {
      actor: second,
      forms: [{ ...PROJECTS, revision, changes: [adding('乙')] }],
    });
    if (refused.ok || refused.error.code !== 'PROJECT_CODE_TAKEN') throw new Error('not refused');
    expect(refused.error).toMatchObject({ projectCode: CODE, by: '先到的经办', conflicts: [] });
    expect(refused.error.current[0]?.rows.some(({ id }) => id === '甲')).toBe(true);
    const { status, body } = describeRefusal(refused.error);
    expect(status).toBe(409);
    expect(body.message).toBe(
      `先到的经办刚刚把项目编码 ${CODE} 用于另一个项目，尚未保存。请换一个没有用过的编码，再保存`,
    );
    expectOk(await add({ actor: second, id: '乙', code: '42011526215T001000010' }));
    expect(await summary()).toEqual(['甲']);
  });

  it('have it so also at the very same moment', async () => {
    const answers = await Promise.all([
      saveForms(store.services, { actor: first, forms: [{ ...PROJECTS, revision, changes: [adding('甲')] }] }),
      saveForms(store.services, { actor: second, forms: [{ ...PROJECTS, revision, changes: [adding('乙')] }] }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const { rows } = await storedForm(store.services, PROJECTS);
    expect(rows.filter(({ cells }) => cells.code === CODE)).toHaveLength(1);
  });

  it('may leave a slip that was seen when it was made, and take a code that was given up again', async () => {
    expectOk(await add({ actor: first, id: '甲' }));
    const slip = [{ ...PROJECTS, revision: revision + 1, changes: [adding('乙')] }];
    expectOk(await saveForms(store.services, { actor: second, forms: slip }));
    const gone = (await storedForm(store.services, PROJECTS)).rows.filter(({ id }) => id === '甲' || id === '乙');
    const removal = gone.map((row): Change => ({ type: 'remove', row }));
    expectOk(await saveForms(store.services, { forms: [{ ...PROJECTS, revision: revision + 2, changes: removal }] }));
    expectOk(await saveForms(store.services, { forms: [{ ...PROJECTS, revision, changes: [adding('丙')] }] }));
  });
});
