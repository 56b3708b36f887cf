import { describe, expect, it } from 'vitest';
import type { Place, RuleDefinition, RuleFinding, Subject } from '#lib/core/checks/index.ts';
import { ACROSS_RULES } from '#lib/core/checks/rules/across/across-rules.ts';
import { NARRATIVE_RULES } from '#lib/core/checks/rules/narrative/narrative-rules.ts';
import { TABLE_RULES } from '#lib/core/checks/rules/tables/table-rules.ts';
import { YEAR_RULES } from '#lib/core/checks/rules/years/year-rules.ts';
import { ROUNDING_TOLERANCE } from '#lib/core/checks/settings.ts';
import { fen } from '#lib/core/money/index.ts';
import { cellOf, withCell, withChange, withStated } from '#tests/support/subject/change-subject.ts';
import { consistentBudgetSubject, consistentSubject } from '#tests/support/subject/consistent-subject.ts';

const RULES = [...TABLE_RULES, ...ACROSS_RULES, ...NARRATIVE_RULES, ...YEAR_RULES];
/** What is wrong with an account of the golden department that its amounts alone tell; the rule's own example shows it. */
const OF_THE_BUDGET = ['TX-21'];
/** The value of assets stands in one sentence and nowhere else: nothing tells it wrong. */
const STATED_ONCE = 'assets.total-value';
const STEP = 10_000;
const PLANTS = 40;

/** Reproducible: the same seed plants the same errors. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const findingsOf = (subject: Subject, rules: readonly RuleDefinition[] = RULES): RuleFinding[] =>
  rules.flatMap((rule) => {
    const outcome = rule.examine(subject, { tolerance: ROUNDING_TOLERANCE });
    return outcome.outcome === 'fail' ? [...outcome.findings] : [];
  });

const pick = <T>(from: readonly T[], random: () => number): T => {
  const found = from[Math.floor(random() * from.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
};

/** By 0.03 万元 at least, so that it is no rounding, up to some hundreds. */
const wrongBy = (amount: number, random: () => number) =>
  fen(amount + STEP * (3 + Math.floor(random() * 10 ** (1 + Math.floor(random() * 4)))));

const names = (places: readonly Place[], cell: { table: string; row: string; column: string }) =>
  places.some(
    (place) => place.table === cell.table && place.row === cell.row && (place.column ?? cell.column) === cell.column,
  );

describe('a report in which everything agrees', () => {
  it('has no finding, not even a rounding', () => {
    expect(findingsOf(consistentSubject())).toEqual([]);
    expect(
      findingsOf(
        consistentBudgetSubject(),
        RULES.filter(({ id }) => !OF_THE_BUDGET.includes(id)),
      ),
    ).toEqual([]);
  });
});

describe('an error that is planted', () => {
  it('in any cell of a table is found, at that cell', () => {
    const random = randomFrom(2026);
    const subject = consistentSubject();
    const cells = [...subject.tables.values()].flatMap((table) =>
      table.rows.flatMap((row) => [...row.cells.keys()].map((column) => ({ table: table.id, row: row.id, column }))),
    );
    const missed: unknown[] = [];
    for (let planted = 0; planted < PLANTS; planted += 1) {
      const cell = pick(cells, random);
      const wrong = withCell(subject, cell, wrongBy(cellOf(subject, cell), random));
      const found = findingsOf(wrong).filter(({ tail, at }) => tail !== true && names(at, cell));
      if (found.length === 0) missed.push(cell);
    }
    expect(missed).toEqual([]);
  });

  it('in any figure that a sentence states is found, in that sentence', () => {
    const random = randomFrom(7);
    const subject = consistentSubject();
    const figures = subject.sentences.flatMap(({ amounts, section }) =>
      amounts.flatMap(({ id, amount, at }) =>
        id === undefined || id === STATED_ONCE ? [] : [{ id, amount, at, section }],
      ),
    );
    const missed: unknown[] = [];
    for (let planted = 0; planted < PLANTS; planted += 1) {
      const figure = pick(figures, random);
      const wrong = withStated(subject, figure.id, wrongBy(figure.amount, random), figure.section);
      const found = findingsOf(wrong).filter(({ tail, at }) => tail !== true && at.includes(figure.at));
      if (found.length === 0) missed.push(figure.id);
    }
    expect(missed).toEqual([]);
  });

  it('in any rate or change on last year is found, and told from a quotient by this year', () => {
    const subject = consistentSubject();
    const changes = subject.sentences
      .flatMap((sentence) => sentence.changes)
      .filter(({ of, percent }) => of !== undefined && percent !== undefined);
    const causes = changes.flatMap(({ of = '', amount = 0, current }) => {
      if (current === undefined || current.amount === 0) return [];
      const byThisYear = Math.round((amount / current.amount) * 10_000);
      const wrong = withChange(subject, of, (change) => ({ ...change, percent: byThisYear }));
      return [findingsOf(wrong, YEAR_RULES).find(({ tail, cause }) => tail !== true && cause !== undefined)?.cause];
    });
    expect(new Set(causes)).toEqual(new Set(['divided-by-this-year']));
    for (const { of = '', amount } of changes) {
      const wrong = withChange(subject, of, (change) => ({ ...change, amount: fen((amount ?? 0) + 500 * STEP) }));
      expect(findingsOf(wrong, YEAR_RULES), of).not.toEqual([]);
    }
  });
});
