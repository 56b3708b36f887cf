import { FUNDS, SOURCE_IDS, SOURCES } from '#lib/core/ledger/index.ts';
import type { FormId } from '../definition.ts';
import type { FormRow } from '../form-row.ts';
import { type Carry, shiftedYear } from './carried-cells.ts';

/** Forms that begin anew each year: they speak of a change, of a year or of the bureau's decision. */
const NOT_CARRIED: ReadonlySet<FormId> = new Set([
  'three-public',
  'explanations',
  'prior-year',
  'control-figures',
  'quotas',
]);

/** Fields that belong to the year they were filled in. */
const DROPPED: Partial<Record<FormId, ReadonlySet<string>>> = {
  profile: new Set(['approvedOn', 'publishedOn']),
  project: new Set(['filedOn', 'reviewOpinion', 'changeReason', 'historyNote']),
  operating: new Set(['quota']),
  'overall-performance': new Set(['filedOn']),
};

/** Fields that are a year or a day: they move on with the budget. */
const SHIFTED: Partial<Record<FormId, ReadonlySet<string>>> = {
  unit: new Set(['asOf']),
  'project-performance': new Set(['until']),
  'overall-performance': new Set(['until']),
};

/** Sources that are 财政拨款. */
const APPROPRIATION_SOURCES: ReadonlySet<string> = new Set(
  SOURCE_IDS.filter((source) => FUNDS[SOURCES[source].fund].appropriation),
);

/** Whether a form is carried into another year at all. */
export function isCarried(form: FormId): boolean {
  return !NOT_CARRIED.has(form);
}

/** Whether a row is carried: money left over from the year before is spent, and 财政拨款 follows from expenditure anew. */
export function isCarriedRow(form: FormId, { section, cells }: FormRow): boolean {
  if (section === 'history') return true;
  if (cells.period === 'carryover') return false;
  return form !== 'income' || !(section === 'appropriation' || APPROPRIATION_SOURCES.has(cells.source ?? ''));
}

/** What becomes of a form's values so many years later. */
export function carryOf(form: FormId, years: number): Carry {
  return ({ field, text }) => {
    if (DROPPED[form]?.has(field)) return undefined;
    if (SHIFTED[form]?.has(field)) return shiftedYear(text, years);
    // What was new last year goes on this year.
    return form === 'project' && field === 'attribute' && text === 'new' ? 'continuing' : text;
  };
}

/** A project that is over: done once, or ended by last year. */
export function isOver(input: { declaration: FormRow | undefined; fiscalYear: number }): boolean {
  const { 'duration.kind': kind, 'duration.to': to } = input.declaration?.cells ?? {};
  return kind === 'one-off' || (kind === 'multi-year' && /^\d{4}$/.test(to ?? '') && Number(to) < input.fiscalYear);
}
