import fc from 'fast-check';
import { fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { randomBudget } from './random-budget.ts';

/** Text as people paste it: line breaks, quotes, back-slashes, rare characters, nothing at all. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.constantFrom(
    '',
    '第一行\n第二行\r\n',
    `'; drop table budget; --`,
    '"引号" \\ 反斜线',
    '𠮷田 👩‍👩‍👧',
    '\u3000全角 空格\t',
  ),
);
const name = text.map((value) => `名${value}`);
/** So large that a list of them still adds up exactly, as a package's lists must. */
const LARGEST = Math.floor(Number.MAX_SAFE_INTEGER / 4);
const amount = fc.oneof(fc.nat().map(fen), fc.constant(fen(LARGEST)), fc.constant(fen(2 ** 31)));
const count = fc.nat({ max: 100_000_000 });
const year = fc.integer({ min: 2000, max: 2100 });
const decimal = fc.constantFrom('0', '2813.16', '000.50', '999999999999999.000001');
const maybe = { requiredKeys: [] as [] };

const indicator = fc
  .record({ level1: name, level2: name, name, value: text })
  .chain((given) =>
    fc
      .record({ previous: fc.dictionary(fc.constantFrom('2024', '2025'), text), basis: text }, maybe)
      .map((more) => ({ ...given, ...more })),
  );

const goal = fc
  .record({
    term: fc.constantFrom('long-term' as const, 'annual' as const),
    statement: text,
    indicators: fc.array(indicator, { maxLength: 2 }),
  })
  .chain((given) => fc.record({ until: year, name: text }, maybe).map((more) => ({ ...given, ...more })));

const departmentForms = fc.record(
  {
    assets: fc.record({
      asOf: fc.constant('2025-12-31'),
      landArea: decimal,
      buildingArea: decimal,
      vehicles: fc.record({ general: count, lawEnforcement: count, special: count }),
      equipmentOver500k: count,
      specialEquipmentOver1m: count,
      additionsNote: text,
    }),
    performance: fc.record({
      overview: text,
      tasks: text,
      history: fc.array(
        fc.record({
          year,
          income: fc.record({ appropriation: amount, fiscalAccount: amount, unit: amount }),
          spending: fc.record({ personnel: amount, operating: amount, specific: amount }),
        }),
        { maxLength: 2 },
      ),
      goals: fc.array(goal, { maxLength: 2 }),
    }),
    explanations: fc.record(
      { total: text, general: text, functions: fc.dictionary(fc.constantFrom('2080502', '2101501', '2130205'), text) },
      maybe,
    ),
    disclosure: fc.record({ channel: text, hiddenNames: text }, { requiredKeys: ['channel'] }),
  },
  maybe,
);

const lineNotes = fc.record({ item: text, basis: text, note: text }, maybe);
const purchase = fc
  .record({ item: name, amount })
  .chain((given) => fc.record({ catalogCode: text }, maybe).map((more) => ({ ...given, ...more })));
const procurement = fc
  .record({
    item: name,
    amount,
    kind: fc.constantFrom('goods' as const, 'works' as const, 'services' as const),
    newAsset: fc.boolean(),
  })
  .chain((given) =>
    fc.record({ catalogCode: text, quantity: decimal, measure: text }, maybe).map((more) => ({ ...given, ...more })),
  );

/** Budgets that use every field of the exchange format, and leave any optional one out. */
export const fullBudget: fc.Arbitrary<Budget> = fc
  .record({
    budget: randomBudget,
    forms: departmentForms,
    notes: fc.array(lineNotes, { minLength: 1, maxLength: 5 }),
    procurement: fc.array(procurement, { maxLength: 4 }),
    purchases: fc.array(purchase, { maxLength: 4 }),
    goals: fc.array(goal, { maxLength: 3 }),
  })
  .map(({ budget, forms, notes, procurement: bought, purchases, goals }) => {
    const unit = budget.units.at(-1)?.code ?? '';
    const project = budget.projects.find((candidate) => candidate.unit === unit)?.code;
    const place = { unit, ...(project === undefined ? {} : { project }) };
    // Cloned, because the generator's objects have no prototype and would not equal ours.
    return structuredClone({
      ...budget,
      ...forms,
      projects: budget.projects.map((entry, index) => (index % 2 === 0 ? { ...entry, performance: { goals } } : entry)),
      expenditure: budget.expenditure.map((line, index) => ({ ...line, ...notes[index % notes.length] })),
      procurement: bought.map((entry) => ({ ...place, ...entry })),
      purchasedServices: purchases.map((entry) => ({ ...place, ...entry })),
    });
  });
