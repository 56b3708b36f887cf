import { evaluateAmount } from '#lib/core/expression/index.ts';
import { CATEGORIES, FUNDS, SOURCES } from '#lib/core/ledger/index.ts';
import { formatPackageAmount, sumFen } from '#lib/core/money/index.ts';
import type { Budget, ExpenditureEntry } from '#lib/core/package/index.ts';
import type { DraftForm } from '../budget-draft.ts';
import { byRank, type FormRow, markKey } from '../form-row.ts';
import { ranksBetween } from '../rank.ts';
import { carriedCells } from './carried-cells.ts';

type Cells = Record<string, string>;

/** Years before the budget's that a history shows. */
const YEARS = 2;

/**
 * The history of a form a year later: last year's own figures first, then the years before that are still shown.
 * @param input.latest what last year's budget says of itself, without the year
 */
export function carriedHistory(input: {
  form: DraftForm;
  fiscalYear: number;
  lastYear: number;
  latest: Cells;
  newId: () => string;
}): FormRow[] {
  const { form, fiscalYear, lastYear, latest, newId } = input;
  const kept = form.rows
    .filter(({ section, cells }) => {
      const year = Number(cells.year);
      return section === 'history' && year < lastYear && year >= fiscalYear - YEARS;
    })
    .sort(byRank)
    .map(({ cells }) => carriedCells(cells, ({ text }) => text));
  const all = [marked({ year: String(lastYear), ...latest }), ...kept];
  const ranks = ranksBetween({ count: all.length });
  return all.map((cells, index) => ({ id: newId(), section: 'history', rank: ranks[index] ?? '', cells }));
}

function marked(cells: Cells): Cells {
  const marks = Object.entries(cells).map(([field, text]) => [markKey({ field, mark: 'carried' }), text]);
  return { ...cells, ...Object.fromEntries(marks) };
}

/** What a project was given last year: the sum of its lines that are money, in 元. */
export function projectLatest(form: DraftForm): Cells {
  const amounts = form.rows.flatMap(({ section, cells }) => {
    if (section !== 'lines' || cells.part === 'cost') return [];
    const read = evaluateAmount(cells.amount ?? '');
    return read.ok && read.value.amount > 0 ? [read.value.amount] : [];
  });
  return { amount: formatPackageAmount(sumFen(amounts)) };
}

/** What last year's budget was made of, as the overall form shows earlier years; nothing where it is not known. */
export function overallLatest(budget: Budget | undefined): Cells {
  if (budget === undefined) return {};
  const categories = new Map(budget.projects.map(({ code, category }) => [code, category]));
  const sum = (entries: readonly Pick<ExpenditureEntry, 'amount'>[]) =>
    formatPackageAmount(sumFen(entries.map(({ amount }) => amount)));
  const income = (takes: (fund: keyof typeof FUNDS) => boolean) =>
    sum(budget.income.filter(({ source }) => takes(SOURCES[source].fund)));
  const spending = (takes: (category: keyof typeof CATEGORIES) => boolean) =>
    sum(
      budget.expenditure.filter(({ project }) => {
        const category = categories.get(project);
        return category !== undefined && takes(category);
      }),
    );
  return {
    'income.appropriation': income((fund) => FUNDS[fund].appropriation),
    'income.fiscalAccount': income((fund) => fund === 'fiscal-account'),
    'income.unit': income((fund) => fund === 'unit'),
    'spending.personnel': spending((category) => category === 'personnel'),
    'spending.operating': spending((category) => category === 'operating'),
    // 其他运转类 counts as 特定目标类 in this form, in every district so far.
    'spending.specific': spending((category) => CATEGORIES[category].kind !== 'basic'),
  };
}
