import type { FormKey, FormPlace } from '#lib/core/forms/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';

/** The home of a budget. */
export function budgetPath({ region, department, year }: BudgetKey): string {
  return `/budgets/${encodeURIComponent(region)}/${encodeURIComponent(department)}/${year}`;
}

/** Tables, sentences, report and findings of a budget; `tab` is the one to open, `number` a number to explain, as a query. */
export function reportPath(budget: BudgetKey, open: { tab?: string | undefined; number?: string } = {}): string {
  const { tab, number } = open;
  const query = number === undefined ? '' : `?${number}`;
  return `${budgetPath(budget)}/report${query}${tab === undefined ? '' : `#${encodeURIComponent(tab)}`}`;
}

/** One form of a budget. Forms of the department as a whole have no owner. */
export function formPath(budget: BudgetKey, { form, owner }: FormKey): string {
  return `${budgetPath(budget)}/forms/${form}${owner === '' ? '' : `/${encodeURIComponent(owner)}`}`;
}

/** A cell of a form, a row, or the form as a whole. */
export function cellPath(budget: BudgetKey, place: FormPlace): string {
  const { row, field } = place;
  if (row === undefined) return formPath(budget, place);
  const cell = [row, ...(field === undefined ? [] : [field])].map(encodeURIComponent).join('/');
  return `${formPath(budget, place)}#${cell}`;
}

/** The cell that an address names after its `#`, as `cellPath` writes it; nothing where it names none. */
export function cellInAddress(hash: string): { row: string; field?: string } | undefined {
  const [row = '', field] = hash.replace(/^#/, '').split('/').map(decoded);
  return row === '' ? undefined : { row, ...(field === undefined ? {} : { field }) };
}

/** Addresses are typed and cut off, too: what cannot be read names nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** A region's fiscal year: rounds, deadlines, and the departments' budgets that are opened with it. */
export function yearPath({ region, year }: Pick<BudgetKey, 'region' | 'year'>): string {
  return `/years/${encodeURIComponent(region)}/${year}`;
}

/** Control figures of every department of a region's year, in one grid. */
export function regionFiguresPath(place: Pick<BudgetKey, 'region' | 'year'>): string {
  return `${yearPath(place)}/control-figures`;
}

/** Rules of a region's year: how grave each is, and what counts as rounding. */
export function rulesPath(place: Pick<BudgetKey, 'region' | 'year'>): string {
  return `${yearPath(place)}/rules`;
}

/** Sections, departments and units of a region. */
export function organisationPath(region: string): string {
  return `/years/${encodeURIComponent(region)}/organisation`;
}

/** The bureau's 定额 of a year. */
export function quotasPath({ region, year }: Pick<BudgetKey, 'region' | 'year'>): string {
  return `/quotas/${encodeURIComponent(region)}/${year}`;
}

/** The queue of reviewers; with a year that one's. */
export function queuePath(year?: number): string {
  return year === undefined ? '/review' : `/review?year=${year}`;
}

/** The screen of one department under review. */
export function reviewPath({ region, department, year }: BudgetKey): string {
  return `/review/${encodeURIComponent(region)}/${encodeURIComponent(department)}/${year}`;
}

/** How far a region has come in a year, for the budget office. */
export function regionPath({ region, year }: Pick<BudgetKey, 'region' | 'year'>): string {
  return `/review/region/${encodeURIComponent(region)}/${year}`;
}

/** Where published reports are examined. */
export function examinePath(): string {
  return '/examine';
}

/** 公开审查 of a budget. */
export function publicationPath(budget: BudgetKey): string {
  return `${budgetPath(budget)}/publication`;
}
