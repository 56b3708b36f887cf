import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fen } from '#lib/core/money/index.ts';
import type { BaseKind, ComparedBudget, ReviewView } from '#lib/core/screen/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { createDerivations, type Derivations } from '#lib/server/derivations.ts';
import { reviewDepartment } from '#lib/usecases/review/review-department.ts';
import { reviewFindings } from '#lib/usecases/review/review-findings.ts';
import { noteOpened } from '#lib/usecases/workflow/note-opened.ts';
import { person } from '#tests/support/actors.ts';
import { examineHere, move, PEOPLE, stepsOf, UNITS } from '#tests/support/budget-moves.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { lineRow, OPERATING, saveForm, setCell } from '#tests/support/form-saves.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { cut } from '#tests/support/review.ts';
import { enter, GOLDEN_KEY } from '#tests/support/stored-budget.ts';

const GOLDEN_TOTAL = goldenBudget().expenditure.reduce((sum, { amount }) => sum + amount, 0);

describe.each(ENGINES)('the screen of one department on %s', (engine) => {
  let store: TestStore;
  let derivations: Derivations;
  beforeAll(async () => {
    store = await createStore(engine);
    derivations = createDerivations();
    await enter(store.services);
  });
  afterAll(async () => {
    await derivations.close();
    await store.remove();
  });

  const look = async (kind: BaseKind, snapshot?: string): Promise<ReviewView> => {
    const actor = PEOPLE.reviewer();
    const asked = { kind, ...(snapshot === undefined ? {} : { snapshot }) };
    const found = expectOk(await reviewDepartment({ services: store.services, actor, key: GOLDEN_KEY, asked }));
    const bytes = expectOk(await derivations.compare(found));
    return { ...found.view, ...(JSON.parse(new TextDecoder().decode(bytes)) as ComparedBudget) };
  };
  const handIn = async () => {
    for (const unit of UNITS) {
      expectOk(await move(store.services, { actor: PEOPLE.preparer(unit), move: 'submit-unit' }));
      expectOk(await move(store.services, { actor: PEOPLE.head(unit), move: 'accept-unit' }));
    }
    expectOk(await move(store.services, { actor: PEOPLE.lead(), move: 'submit-department' }));
    store.clock.advance(60_000);
  };

  it('has nothing to compare with before the first submission, and no control figures yet', async () => {
    expect((await look('submission')).compared).toEqual({
      kind: 'none',
      reason: expect.stringContaining('还没有上报'),
    });
    expect((await look('limits')).compared).toEqual({ kind: 'none', reason: expect.stringContaining('控制数') });
    expect((await look('submission')).sums.total).toBe(GOLDEN_TOTAL);
  });

  it('shows what differs from the submission before, with the cell that it is in', async () => {
    await handIn();
    const { compared } = await look('submission');
    expect(compared).toMatchObject({ kind: 'budgets', comparison: { difference: 0, lines: [] } });
    const [unit = ''] = UNITS;
    const reason = '请补列一项';
    expectOk(await move(store.services, { actor: PEOPLE.reviewer(), move: 'return-units', units: [unit], reason }));
    const changes = [lineRow('neu', { amount: '10人×20元', item: '补列' })];
    expectOk(await saveForm(store.services, { form: OPERATING, changes }));
    const drafted = await look('submission');
    expect(drafted.base.label).toBe('一上（2026-01-05）');
    if (drafted.compared.kind !== 'budgets') throw new Error('nothing was compared');
    const [line] = drafted.compared.comparison.lines;
    expect(drafted.compared.comparison.parts).toEqual({ new: 200_00 });
    expect(drafted.compared.places[line?.id ?? '']).toEqual({ ...OPERATING, row: 'neu', field: 'amount' });
    expect(drafted.compared.names.unit[unit]).toBe(goldenBudget().units[0]?.name);
  });

  it('compares what is handed in again with the time before, and with any other that is chosen', async () => {
    const [unit = ''] = UNITS;
    const mend = { actor: PEOPLE.preparer(unit), move: 'submit-unit' } as const;
    expectOk(await move(store.services, mend));
    expectOk(await move(store.services, { actor: PEOPLE.head(unit), move: 'accept-unit' }));
    expectOk(await move(store.services, { actor: PEOPLE.lead(), move: 'submit-department' }));
    const view = await look('submission');
    expect(view.submissions).toHaveLength(2);
    expect(view.base.id).toBe(view.submissions[1]?.id);
    expect(view.compared).toMatchObject({ kind: 'budgets', comparison: { difference: 200_00 } });
    const latest = await look('submission', view.submissions[0]?.id);
    expect(latest.compared).toMatchObject({ kind: 'budgets', comparison: { difference: 0 } });
    const unknown = await look('submission', 'no-such-one');
    expect(unknown.compared).toEqual({ kind: 'none', reason: expect.stringContaining('另选') });
  });

  it('stands beside last year: as it was stated, or line by line where last year’s budget is here', async () => {
    expect((await look('last-year')).compared.kind).toBe('stated');
    const [first, ...lines] = goldenBudget().expenditure;
    if (first === undefined) throw new Error('the golden budget has no lines');
    const expenditure = [{ ...first, amount: fen(first.amount + 500_00) }, ...lines];
    const year = GOLDEN_KEY.year - 1;
    await enter(store.services, { ...goldenBudget(), fiscalYear: year, expenditure });
    const view = await look('last-year');
    expect(view.base.label).toBe('2025 年预算');
    expect(view.compared).toMatchObject({ kind: 'budgets', comparison: { difference: 200_00 - 500_00 } });
  });

  it('stands beside the control figures', async () => {
    const form = { form: 'control-figures', owner: '' } as const;
    const cells = { unit: UNITS[0] ?? '', amount: '1' };
    const changes = [{ type: 'insert', row: { id: 'l', section: 'limits', rank: 'a0', cells } }] as const;
    expectOk(await saveForm(store.services, { form, changes, actor: PEOPLE.office() }));
    const { compared } = await look('limits');
    if (compared.kind !== 'limits') throw new Error('nothing was compared');
    expect(compared.comparison.scopes[0]).toMatchObject({ limit: 100, label: goldenBudget().units[0]?.name });
    expect(compared.comparison.scopes[0]?.over).toBeGreaterThan(0);
  });

  it('tells what the rules found, with the reason for which a finding was let stand', async () => {
    const request = { services: store.services, examine: examineHere, key: GOLDEN_KEY };
    const { findings } = expectOk(await reviewFindings({ ...request, actor: PEOPLE.reviewer() }));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { given } of findings) expect(given).toBe('已与业务科室沟通，情况属实');
    expect(await reviewFindings({ ...request, actor: PEOPLE.preparer() })).toMatchObject({ ok: false });
  });

  it('is not found by a unit, nor by another section or region', async () => {
    const strangers: Actor[] = [
      PEOPLE.preparer(),
      PEOPLE.head(),
      person({ role: 'section-reviewer', section: '09' }),
      person({ role: 'budget-office', region: '420116000' }),
      person({ role: 'department-lead', department: '301' }),
    ];
    for (const actor of strangers) {
      const asked = { kind: 'submission' } as const;
      const answer = await reviewDepartment({ services: store.services, actor, key: GOLDEN_KEY, asked });
      expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
  });

  it('counts as opened once whoever’s turn it is has looked', async () => {
    const opened = async () => (await stepsOf(store.services)).at(-1)?.opened?.by;
    await noteOpened({ services: store.services, actor: PEOPLE.lead(), key: GOLDEN_KEY });
    expect(await opened()).toBeUndefined();
    await noteOpened({ services: store.services, actor: PEOPLE.reviewer(), key: GOLDEN_KEY });
    expect(await opened()).toBe('section-reviewer');
  });

  it('tells what was cut from what was asked for otherwise, for as long as the cut amount stands', async () => {
    const { form, owner, row = '' } = { ...OPERATING, row: 'neu' };
    expectOk(await cut(store.services, { form, owner, row, amount: '150', seen: 200_00 }));
    store.clock.advance(1_000);
    expectOk(await cut(store.services, { form, owner, row, amount: '120', seen: 150_00 }));
    expect((await look('submission')).compared).toMatchObject({ comparison: { parts: { new: 200_00, cut: -80_00 } } });
    const unit = { actor: PEOPLE.reviewer(), move: 'return-units', units: [UNITS[0] ?? ''], reason: '请核对' } as const;
    expectOk(await move(store.services, unit));
    const drafted = await look('submission');
    expect(drafted.compared).toMatchObject({ comparison: { difference: -80_00, parts: { cut: -80_00 } } });
    const changes = [setCell({ row, field: 'amount', from: '120', to: '200' })];
    expectOk(await saveForm(store.services, { form: OPERATING, changes }));
    expect((await look('submission')).compared).toMatchObject({ comparison: { difference: 0, parts: {} } });
  });
});
