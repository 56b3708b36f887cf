import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDisclosure } from '#lib/core/disclosure/index.ts';
import type { NumberView } from '#lib/core/explanation/index.ts';
import { enteredAmount } from '#lib/core/forms/index.ts';
import type { NumberPlace } from '#lib/core/screen/index.ts';
import type { Actor } from '#lib/core/workflow/index.ts';
import { assembledDraft } from '#lib/usecases/budgets/derived-budget.ts';
import { explainBudgetNumber } from '#lib/usecases/budgets/explain-budget-number.ts';
import { readForms } from '#lib/usecases/budgets/read-budget.ts';
import { traceNumber } from '#lib/usecases/budgets/trace-number.ts';
import { person } from '#tests/support/actors.ts';
import { createStore, ENGINES, type TestStore } from '#tests/support/engines.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { lineRow, OPERATING, saveForm, setCell } from '#tests/support/form-saves.ts';
import { cut, REVIEWER } from '#tests/support/review.ts';
import { enter, GOLDEN_KEY } from '#tests/support/stored-budget.ts';

const CELL = { table: 'general-basic', row: '30201', column: 'operating' };
const ROW = 'x%_1';
const OTHER = person({ role: 'preparer', id: 'other', unit: '215002' });

describe.each(ENGINES)('where a number comes from, on %s', (engine) => {
  let store: TestStore;
  beforeEach(async () => {
    store = await createStore(engine);
    await enter(store.services);
  });
  afterEach(() => store.remove());

  async function view(place: NumberPlace, actor: Actor = REVIEWER): Promise<NumberView | undefined> {
    const { services } = store;
    const { draft, classification } = expectOk(await readForms({ services, actor, key: GOLDEN_KEY }));
    const source = assembledDraft({ draft, classification });
    const disclosure = expectOk(buildDisclosure(source));
    const part = actor.scope.level === 'unit';
    const told = explainBudgetNumber({ source, disclosure, place, part, all: true });
    return told && expectOk(await traceNumber({ services, actor, key: GOLDEN_KEY, view: told }));
  }
  const entered = async (actor?: Actor) => (await view(CELL, actor))?.lines.find(({ place }) => place?.row === ROW);

  it('is told with who entered it last and when; what came with a package says so', async () => {
    expectOk(await saveForm(store.services, { changes: [lineRow(ROW, { amount: '12.3' })] }));
    expect(await entered()).toMatchObject({
      amount: 1230,
      entered: { by: 'preparer', at: '2026-01-05T01:00:00.000Z' },
    });
    store.clock.advance(60_000);
    const colleague = person({ role: 'preparer', id: 'li', name: '另一位经办' });
    const amount = setCell({ row: ROW, field: 'amount', from: '12.3', to: '15' });
    expectOk(await saveForm(store.services, { changes: [amount], actor: colleague }));
    store.clock.advance(60_000);
    const note = setCell({ row: ROW, field: 'note', from: null, to: '说明' });
    expectOk(await saveForm(store.services, { changes: [note] }));
    expect((await entered())?.entered).toEqual({ by: '另一位经办', at: '2026-01-05T01:01:00.000Z' });
    const lines = (await view(CELL))?.lines ?? [];
    expect(lines.filter((line) => line.entered?.by === '测试（导入）')).toHaveLength(lines.length - 1);
    const before = (await view({ figure: 'general.change.percent' }))?.origin?.terms[1];
    expect(before?.places).toMatchObject([
      { form: 'prior-year', row: 'totals', field: 'general', entered: { by: '测试（导入）' } },
    ]);
  });

  it('keeps what was asked for in sight after a cut, with who, when and why, until another amount answers it', async () => {
    expectOk(await saveForm(store.services, { changes: [lineRow(ROW, { amount: '100' })] }));
    await store.sql(`update budget set state = 'section-review'`);
    store.clock.advance(60_000);
    const made = { ...OPERATING, row: ROW, seen: 10_000, amount: '80' };
    expectOk(await cut(store.services, { ...made, reason: '压减办公费' }));
    store.clock.advance(60_000);
    expectOk(await cut(store.services, { ...made, seen: 8000, amount: '70' }));
    const line = await entered();
    expect(line).toMatchObject({ amount: 7000, entered: { by: 'preparer' } });
    expect(line?.cuts).toMatchObject([
      { from: 10_000, to: 8000, by: REVIEWER.name, at: '2026-01-05T01:01:00.000Z', reason: '压减办公费' },
      { from: 8000, to: 7000 },
    ]);
    await store.sql(`update budget set state = 'drafting'`);
    const answer = setCell({ row: ROW, field: 'amount', from: '70', to: '75' });
    expectOk(await saveForm(store.services, { changes: [answer] }));
    expect((await entered())?.cuts).toBeUndefined();
  });

  it('is a unit’s own where only that is seen, and no sentence of the department', async () => {
    expectOk(await saveForm(store.services, { changes: [lineRow(ROW, { amount: '100' })] }));
    expect(await entered(person({ role: 'preparer' }))).toMatchObject({ amount: enteredAmount('100') });
    expect(await entered(OTHER)).toBeUndefined();
    expect(await view({ figure: 'general.total' }, person({ role: 'preparer' }))).toBeUndefined();
  });
});
