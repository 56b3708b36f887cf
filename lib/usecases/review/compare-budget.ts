import { accountName, type Classification } from '#lib/core/classification/index.ts';
import {
  type BudgetComparison,
  compareBudgets,
  compareLimits,
  comparePriorYear,
  type GroupChange,
  type Grouping,
  type LineChange,
} from '#lib/core/comparison/index.ts';
import { askedBasis, assembleBudget, type FormPlace, formName } from '#lib/core/forms/index.ts';
import { buildLedger, FUND_IDS, FUNDS, type Ledger } from '#lib/core/ledger/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import type { ComparedBudget, ComparedNames, ReviewComparison, ReviewSums } from '#lib/core/screen/index.ts';
import { budgetTotals, limitsOf } from '#lib/core/totals/index.ts';
import type { DraftSource } from '../budgets/read-budget.ts';
import { lineCuts, type MadeCut } from '../cuts/line-cuts.ts';
import type { AssembledDraft } from '../examination/examine-budget.ts';

/**
 * What a budget is compared with: a snapshot's text, last year's forms, last year's stated figures, the control figures, or
 * nothing. `cuts` are those that were made of the budget since.
 */
export type ComparisonBase =
  | { kind: 'snapshot'; text: string; cuts: readonly MadeCut[] }
  | { kind: 'draft'; source: DraftSource; cuts: readonly MadeCut[] }
  | { kind: 'stated' }
  | { kind: 'limits' }
  | { kind: 'nothing'; reason: string };

/** Most changed lines that a screen is sent; nobody reads more, and all are counted. */
const MOST_LINES = 1_000;

/** Compares a budget as it stands with a base, and sums it. Pure: done in a worker, because both are read whole. */
export function compareBudget(input: { source: AssembledDraft; base: ComparisonBase }): ComparedBudget {
  const ledger = buildLedger(input.source.budget);
  return { sums: sumsOf({ ledger, source: input.source }), compared: comparedWith({ ...input, ledger }) };
}

function comparedWith(input: { source: AssembledDraft; base: ComparisonBase; ledger: Ledger }): ReviewComparison {
  const { source, base, ledger } = input;
  const { budget, draft } = source;
  switch (base.kind) {
    case 'limits': {
      const { limits } = budgetTotals({ ledger, units: [], limits: limitsOf(draft) });
      if (limits.units.length + limits.projects.length === 0)
        return { kind: 'none', reason: '还没有下达控制数，没有可以对照的数。' };
      const names = namesOf({ source, before: undefined, ids: limitIds(limits.projects) });
      const unit = new Map(budget.units.map(({ code, name }) => [code, name]));
      const comparison = compareLimits({
        use: limits,
        names: { unit: (code) => unit.get(code) ?? code, project: (code) => names.project[code] ?? code },
      });
      const asked = fen(
        ledger.expenditure.reduce((sum, line) => sum + (line.period === 'current' ? line.amount : 0), 0),
      );
      return { kind: 'limits', comparison, asked, names };
    }
    case 'stated': {
      const { priorYear } = budget;
      if (priorYear === undefined)
        return { kind: 'none', reason: '系统里没有上年预算，本年也没有填上年预算数，没有可以对照的数。' };
      const comparison = comparePriorYear({ budget, priorYear });
      return { kind: 'stated', comparison, names: namesOf({ source, before: undefined, ids: idsOf(comparison) }) };
    }
    case 'nothing':
      return { kind: 'none', reason: base.reason };
    case 'draft':
      return lineByLine({ source, before: assembleBudget(base.source).budget, cuts: base.cuts });
    case 'snapshot':
      return lineByLine({ source, before: JSON.parse(base.text) as Budget, cuts: base.cuts });
  }
}

function lineByLine(input: { source: AssembledDraft; before: Budget; cuts: readonly MadeCut[] }): ReviewComparison {
  const { source, before } = input;
  const { budget, places } = source.assembled;
  const cuts = lineCuts({ cuts: input.cuts, lines: budget.expenditure, places: places.expenditure });
  const whole = compareBudgets({ before, after: withAskedBases(source), cuts });
  const comparison = { ...whole, lines: whole.lines.slice(0, MOST_LINES) };
  return {
    kind: 'budgets',
    comparison,
    omitted: whole.lines.length - comparison.lines.length,
    places: placesOf({ source, comparison }),
    names: namesOf({ source, before, ids: idsOf(whole.groups, comparison.lines) }),
  };
}

/** The budget with what lines that were cut had been worked out by: a cut writes another amount over it. */
function withAskedBases({ draft, assembled: { budget, places } }: AssembledDraft): Budget {
  const asked = new Map(
    draft.forms.flatMap((form) =>
      form.rows.flatMap((row) => {
        const basis = askedBasis({ form: form.form, row });
        return basis === undefined ? [] : [[`${formName(form)}/${row.id}`, basis] as const];
      }),
    ),
  );
  const expenditure = budget.expenditure.map((entry, at) => {
    const place = places.expenditure[at];
    const basis = place && asked.get(`${formName(place)}/${place.row ?? ''}`);
    return basis === undefined || entry.basis !== undefined ? entry : { ...entry, basis };
  });
  return { ...budget, expenditure };
}

/** The form cells of changed lines and purchases by their ids; what is gone has none. */
function placesOf(input: { source: AssembledDraft; comparison: BudgetComparison }): Record<string, FormPlace> {
  const { expenditure, procurement } = input.source.assembled.places;
  const { lines, purchases } = input.comparison;
  const found = [
    ...lines.map(({ id, index }) => [id, index.after === undefined ? undefined : expenditure[index.after]] as const),
    ...purchases.map(({ id, index }) => [id, index === undefined ? undefined : procurement[index]] as const),
  ];
  return Object.fromEntries(
    found.flatMap(([id, place]) => (place === undefined ? [] : [[id, { ...place, field: 'amount' }]])),
  );
}

type Ids = Partial<Record<Grouping, readonly string[]>>;

/** Codes that groups and lines name; a group whose lines even out is not among the groups. */
function idsOf(groups: Partial<Record<Grouping, readonly GroupChange[]>>, lines: readonly LineChange[] = []): Ids {
  const places = lines.flatMap(({ at, from }) => (from === undefined ? [at] : [at, from]));
  const ids = (by: Grouping) => [
    ...new Set([...(groups[by] ?? []).map(({ id }) => id), ...places.map((place) => place[by])]),
  ];
  return { unit: ids('unit'), function: ids('function'), economic: ids('economic'), project: ids('project') };
}

function limitIds(projects: readonly { project: string }[]): Ids {
  return { project: projects.map(({ project }) => project) };
}

/** Names as they are now, those of what is gone as they were. */
function namesOf(input: { source: AssembledDraft; before: Budget | undefined; ids: Ids }): ComparedNames {
  const { source, before, ids } = input;
  const { functional, economicDepartment }: Classification = source.classification;
  const budgets = [...(before === undefined ? [] : [before]), source.budget];
  const units = new Map(budgets.flatMap((budget) => budget.units.map(({ code, name }) => [code, name] as const)));
  const projects = new Map(budgets.flatMap((budget) => budget.projects.map(({ code, name }) => [code, name] as const)));
  const named = (by: Grouping, name: (code: string) => string) =>
    Object.fromEntries((ids[by] ?? []).map((code) => [code, name(code)]));
  return {
    unit: named('unit', (code) => units.get(code) ?? code),
    function: named('function', (code) => accountName(functional, code)),
    economic: named('economic', (code) => accountName(economicDepartment, code)),
    project: named('project', (code) => projects.get(code) ?? code),
  };
}

function sumsOf({ ledger, source }: { ledger: Ledger; source: AssembledDraft }): ReviewSums {
  const { spending, balance, funds } = budgetTotals({ ledger, units: [], limits: limitsOf(source.draft) });
  const byFund = new Map(funds.map(({ fund, expenditure }) => [fund, expenditure]));
  const appropriation = FUND_IDS.reduce((sum, id) => sum + (FUNDS[id].appropriation ? (byFund.get(id) ?? 0) : 0), 0);
  return { ...spending, income: balance.income, appropriation: fen(appropriation), funds: Object.fromEntries(byFund) };
}
