import { describe, expect, it } from 'vitest';
import { explainNumber, publicExplanation } from '#lib/core/explanation/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { GOLDEN_CASES, readGoldenCase } from '#tests/golden/cases.ts';
import { numbersOf, reportFacts } from './report-numbers.ts';

const sum = (amounts: readonly number[]) => amounts.reduce((total, each) => total + each, 0);

function published(budget: Budget) {
  const facts = reportFacts(budget);
  return numbersOf(facts.document).map(({ place }) => ({ facts, place, told: publicExplanation({ facts, place }) }));
}

describe.each(Object.keys(GOLDEN_CASES))('what everybody may know of the numbers of %s', (template) => {
  const { budget } = readGoldenCase(template);
  const numbers = published(budget);

  it('is there for every number, and its parts add up to it exactly', () => {
    for (const { place, told } of numbers) {
      expect(told, JSON.stringify(place)).toBeDefined();
      if (told === undefined || told.parts.length === 0) continue;
      expect(sum(told.parts.map(({ amount }) => amount)), JSON.stringify(place)).toBe(told.exact);
    }
  });

  it('leads only to numbers that are explained in their turn', () => {
    for (const { facts, place, told } of numbers)
      for (const at of [...(told?.origin?.terms ?? []), ...(told?.parts ?? [])].flatMap((part) => part.at ?? []))
        expect(publicExplanation({ facts, place: at }), JSON.stringify({ place, at })).toBeDefined();
  });

  it('says nothing of single units’ entries or of where they were made', () => {
    const text = JSON.stringify(numbers.map(({ told }) => told));
    expect(text).not.toMatch(/"(paths|places|internal|unit|economic)":/);
    for (const { basis, note } of budget.expenditure)
      for (const words of [basis, note]) if ((words ?? '').length > 12) expect(text).not.toContain(words);
  });
});

describe('what only those who work on the budget know', () => {
  const { budget } = readGoldenCase('wuhan-jiangxia');
  const facts = reportFacts(budget);

  it('is each unit’s own part of a headcount', () => {
    const place = { figure: 'staffing.authorized.total' };
    expect(explainNumber({ facts, place })?.origin?.terms).toHaveLength(budget.units.length);
    expect(publicExplanation({ facts, place })?.origin?.terms).toEqual([]);
  });

  it('is what is private in the names of units and purchases', () => {
    const mobile = ['139', '1234', '5678'].join('');
    const typed = (text: string) => `${text}${mobile}转${[...mobile].join('\u200b')}赵甲`;
    const named = {
      ...budget,
      units: budget.units.map((unit) => ({ ...unit, name: typed(unit.name) })),
      procurement: budget.procurement.map((entry) => ({ ...entry, item: typed(entry.item) })),
      disclosure: { ...budget.disclosure, channel: '', hiddenNames: '赵甲' },
    };
    const text = JSON.stringify(published(named).map(({ told }) => told));
    expect([mobile, '\u200b', '赵甲'].filter((each) => text.includes(each))).toEqual([]);
    expect(text.includes('139****5678转139****5678赵*')).toBe(true);
  });

  it('is a table that no report prints', () => {
    const place = { table: 'overall-composition', row: 'total', column: 'total' };
    expect(explainNumber({ facts, place })?.printed).toBe(false);
    expect(publicExplanation({ facts, place })).toBeUndefined();
  });

  it('is last year in 元: the report states it in 万元', () => {
    const changes = facts.document.changes.filter(({ percent }) => percent !== undefined);
    expect(changes.length).toBeGreaterThan(0);
    for (const { id, prior } of changes) {
      const before = publicExplanation({ facts, place: { figure: `${id}.change` } })?.origin?.terms[1];
      expect(before).toMatchObject({ value: prior, year: budget.fiscalYear - 1 });
      expect(before?.exact).toBeUndefined();
    }
  });

  it('is what last year is known as by now: what was published stays', () => {
    const [change] = facts.document.changes;
    if (change === undefined || budget.priorYear === undefined) throw new Error('no change is stated');
    const { priorYear: _, ...later } = budget;
    const place = { figure: `${change.id}.change` };
    const told = publicExplanation({ facts: { ...facts, ...withBudget(later) }, place });
    expect(told?.origin?.terms[1]?.value).toBe(change.prior);
  });

  function withBudget(later: Budget) {
    const { context, prior } = reportFacts(later);
    return { context, prior };
  }
});
