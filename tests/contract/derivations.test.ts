import { afterEach, describe, expect, it } from 'vitest';
import { buildDisclosure } from '#lib/core/disclosure/index.ts';
import type { NumberView } from '#lib/core/explanation/index.ts';
import { disassembleBudget } from '#lib/core/forms/index.ts';
import { ok } from '#lib/core/result/index.ts';
import type { BudgetView } from '#lib/core/screen/index.ts';
import { createDerivations, type Derivations } from '#lib/server/derivations.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { expectOk } from '#tests/support/expect-ok.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';

let derivations: Derivations | undefined;
afterEach(async () => {
  await derivations?.close();
  derivations = undefined;
});

const started = (): Derivations => {
  derivations = createDerivations();
  return derivations;
};

/** The golden budget in one state; `reads` counts how often it had to be read. */
function subject(name = '420115000/215/2026/1/') {
  const draft = disassembleBudget(goldenBudget());
  const classification = classificationFor(draft.fiscalYear);
  const counted = {
    reads: 0,
    name,
    classification,
    read: async () => {
      counted.reads += 1;
      return ok({ draft, classification });
    },
  };
  return counted;
}

const AS_IT_IS = { rounding: undefined, partOf: undefined };
const ASKED = { rounding: undefined, part: false, all: false };
const json = (bytes: Uint8Array) => JSON.parse(new TextDecoder().decode(bytes)) as unknown;

describe('a budget that is derived in a thread of its own', () => {
  it('comes to the same report and the same exact amounts', async () => {
    const golden = subject();
    const derived = expectOk(await started().report({ subject: golden, ...AS_IT_IS }));
    const budget = goldenBudget();
    const { document, published } = expectOk(buildDisclosure({ budget, classification: golden.classification }));
    expect(json(derived.document.json)).toEqual(document);
    expect(derived.document.title).toBe(document.title);
    const view = json(derived.view) as BudgetView;
    expect(view.document).toEqual(document);
    const table = published.exact.table('income');
    expect(view.exact.income?.rows.total).toEqual(table.rows.find(({ id }) => id === 'total')?.cells);
  });

  it('is read and derived once for all who ask, and not read again for another rounding or a number', async () => {
    const { report, number } = started();
    const golden = subject();
    const [first, second] = await Promise.all([
      report({ subject: golden, ...AS_IT_IS }),
      report({ subject: golden, ...AS_IT_IS }),
    ]);
    const later = await report({ subject: golden, ...AS_IT_IS });
    expect(expectOk(second).view).toBe(expectOk(first).view);
    expect(expectOk(later).view).toBe(expectOk(first).view);
    const additive = expectOk(await report({ subject: golden, rounding: 'additive', partOf: undefined }));
    expect(json(additive.document.json)).toMatchObject({ rounding: { mode: 'additive' } });
    const place = { table: 'income', row: 'total', column: 'total' };
    const lines = json(expectOk(await number({ subject: golden, place, ...ASKED }))) as NumberView;
    const budget = goldenBudget();
    expect(lines.total).toBe(budget.income.reduce((sum, { amount }) => sum + amount, 0));
    expect(golden.reads).toBe(1);
  });

  it('is derived anew after a change', async () => {
    const { report } = started();
    const [before, after] = [subject(), subject('420115000/215/2026/2/')];
    expectOk(await report({ subject: before, ...AS_IT_IS }));
    expectOk(await report({ subject: after, ...AS_IT_IS }));
    expect([before.reads, after.reads]).toEqual([1, 1]);
  });

  it('tells a cell that no line reaches from one that there is not', async () => {
    const { number } = started();
    const golden = subject();
    const empty = { table: 'income', row: 'total', column: 'carryover' };
    expect(expectOk(await number({ subject: golden, place: empty, ...ASKED }))).toBeInstanceOf(Uint8Array);
    for (const wrong of [{ table: 'nonsense' }, { row: 'nonsense' }, { column: 'nonsense' }])
      expect(await number({ subject: golden, place: { ...empty, ...wrong }, ...ASKED })).toEqual({
        ok: false,
        error: { code: 'CELL_UNKNOWN' },
      });
  });

  it('says which template there is not', async () => {
    const golden = subject();
    const strange = {
      ...golden,
      read: async () =>
        ok({
          draft: disassembleBudget({ ...goldenBudget(), template: 'nowhere' }),
          classification: golden.classification,
        }),
    };
    expect(await started().report({ subject: strange, ...AS_IT_IS })).toMatchObject({
      ok: false,
      error: { code: 'TEMPLATE_UNKNOWN', template: 'nowhere' },
    });
  });
});
