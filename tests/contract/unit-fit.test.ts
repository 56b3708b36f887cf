import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fitChanges, fitLines, proposeCut } from '#lib/core/fit/index.ts';
import { type FormKey, readKey } from '#lib/core/forms/index.ts';
import { fen } from '#lib/core/money/index.ts';
import { limitsUse } from '#lib/core/totals/index.ts';
import { readDraft } from '#lib/usecases/draft/read-draft.ts';
import { PEOPLE } from '#tests/support/budget-moves.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { saveForm, saveForms, setCell, storedForm, UNIT } from '#tests/support/form-saves.ts';
import { enter, GOLDEN_KEY } from '#tests/support/stored-budget.ts';

const EXPLANATIONS: FormKey = { form: 'explanations', owner: '' };
const LIMITS: FormKey = { form: 'control-figures', owner: '' };

describe.each(ENGINES)('a unit and the control figures on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  const seen = async (unit = UNIT) => {
    const actor = PEOPLE.preparer(unit);
    const { view } = expectOk(await readDraft({ services: store.services, actor, key: GOLDEN_KEY }));
    if (view === undefined) throw new Error('nothing was read');
    return view;
  };
  const waiting = async () =>
    (await storedForm(store.services, EXPLANATIONS)).rows.flatMap(({ cells }) =>
      Object.keys(cells).filter((key) => readKey(key).mark === 'stale'),
    );
  const give = (cells: Record<string, string>) => {
    const row = { id: 'l', section: 'limits', rank: 'a0', cells };
    return saveForm(store.services, { form: LIMITS, changes: [{ type: 'insert', row }], actor: PEOPLE.office() });
  };

  it('makes the department look again at its words where it fits its amounts, in the same save, and not where it types less', async () => {
    const view = await seen();
    const [line] = fitLines(draftOf(view)).filter(({ form, amount }) => form === 'operating' && amount > 100);
    if (line === undefined) throw new Error('nothing to lower');
    const text = view.forms.find(({ form }) => form === 'operating')?.rows.find(({ id }) => id === line.row)?.cells;
    const typed = setCell({ row: line.row, field: 'amount', from: text?.amount ?? null, to: '1' });
    expectOk(await saveForm(store.services, { form: line, changes: [typed], actor: PEOPLE.preparer() }));
    expect(await waiting()).toEqual([]);
    const now = await seen();
    const used = limitsUse({
      limits: { units: [{ unit: UNIT, amount: fen(0) }], projects: [] },
      lines: fitLines(draftOf(now)),
    });
    const limits = { units: [{ unit: UNIT, amount: fen((used.units[0]?.used ?? 0) - 100_000) }], projects: [] };
    const cuts = proposeCut({ lines: fitLines(draftOf(now)), limits, mode: 'proportional' });
    const fitted = fitChanges({ draft: draftOf(now), cuts, mayChange: ({ owner }) => owner !== '' });
    const revisions = new Map(now.forms.map((form) => [`${form.form}/${form.owner}`, form.revision]));
    const forms = fitted.map(({ key, changes }) => ({
      ...key,
      revision: revisions.get(`${key.form}/${key.owner}`) ?? 0,
      changes: [...changes],
    }));
    const saved = expectOk(await saveForms(store.services, { forms, actor: PEOPLE.preparer() }));
    expect(saved.saved.map(({ form }) => form)).not.toContain('explanations');
    expect(await waiting()).toContain('reason#stale');
    expect((await storedForm(store.services, EXPLANATIONS)).revision).toBe(2);
  });

  it('is told what all units together ask for above a control figure of the department, and of nobody else’s amounts', async () => {
    expectOk(await give({ amount: '1' }));
    const [over] = (await seen()).departmentOver ?? [];
    expect(over).toMatchObject({ limit: 100 });
    expect(over?.over).toBeGreaterThan(0);
    expect((await seen('215002')).departmentOver).toEqual((await seen()).departmentOver);
    const lead = await readDraft({ services: store.services, actor: PEOPLE.lead(), key: GOLDEN_KEY });
    expect(expectOk(lead).view).not.toHaveProperty('departmentOver');
  });

  it('is told nothing where the department keeps within it, or it is one unit’s', async () => {
    expectOk(await give({ amount: '1', unit: UNIT }));
    expect(await seen('215002')).not.toHaveProperty('departmentOver');
    const to = '99999999999';
    const widen = [
      setCell({ row: 'l', field: 'unit', from: UNIT, to: null }),
      setCell({ row: 'l', field: 'amount', from: '1', to }),
    ];
    expectOk(await saveForm(store.services, { form: LIMITS, changes: widen, actor: PEOPLE.office() }));
    expect(await seen()).not.toHaveProperty('departmentOver');
  });
});

/** A draft as its reader has it. */
function draftOf<V extends { units: readonly { code: string; name: string }[] }>(view: V) {
  return { ...GOLDEN_KEY, fiscalYear: GOLDEN_KEY.year, ...view };
}
