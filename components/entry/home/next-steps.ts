import type { LiveFinding } from '#components/live/live-finding.ts';
import { type FormId, type FormKey, type FormPlace, type FormState, formName } from '#lib/core/forms/index.ts';
import { countProgress, type ProgressCount } from './form-progress.ts';

/** Something to do next, and where. */
export type NextStep =
  | { kind: 'start' }
  /** Last year's budget is not in the product, and nothing says what it was. */
  | { kind: 'prior'; form: FormKey }
  | { kind: 'mend'; message: string; more: number; place: FormPlace }
  /** `missing`: fields of a form that was begun that have to be filled yet, the first of them at `place`. */
  | { kind: 'fill'; form: FormKey; progress: 'empty' | 'filling'; missing?: number; place?: FormPlace }
  | { kind: 'confirm'; form: FormKey; values: number; more: number }
  | { kind: 'read' }
  /** Units whose forms are others' to fill. `alone`: nothing of the person's own is left to do. */
  | { kind: 'wait'; alone: boolean; units: readonly UnfinishedUnit[] };

/** Forms that say something as soon as the year is opened: names, and the nature of each unit. */
const OPENED: ReadonlySet<FormId> = new Set(['unit', 'profile']);

/** A unit whose forms are not all filled, with how many are in each state. */
export type UnfinishedUnit = { code: string; name: string; count: ProgressCount };

type CarriedForm = { form: FormKey; values: number };

/**
 * What to do next, most pressing first: start from last year; mend what blocks submission, go on with what was begun, begin what was not, confirm
 * what was carried over from last year; then wait for units that others fill; when nothing is left, read the report.
 * @param input.forms the forms that the person fills, in order
 * @param input.unfinished units that others fill and that are not through
 * @param input.canStart whether last year's budget is there to start from
 */
export function nextSteps(input: {
  forms: readonly FormKey[];
  states: Readonly<Record<string, FormState>>;
  findings: readonly LiveFinding[];
  carried: readonly CarriedForm[];
  unfinished: readonly UnfinishedUnit[];
  canStart: boolean;
  /** Whether last year's budget is in the product at all. */
  hasLastYear: boolean;
}): NextStep[] {
  const { forms, states, findings, carried } = input;
  const progress = (form: FormKey) => states[formName(form)] ?? 'empty';
  const steps: NextStep[] = [];
  if (input.canStart && forms.every((form) => OPENED.has(form.form) || progress(form) === 'empty'))
    steps.push({ kind: 'start' });
  const prior = forms.find(({ form }) => form === 'prior-year');
  if (!input.hasLastYear && prior !== undefined && progress(prior) === 'empty')
    steps.push({ kind: 'prior', form: prior });
  const through = (place: FormKey) => progress(place) === 'complete' || progress(place) === 'wrong';
  // What is only not filled yet is no mistake: the form itself stands below, or others are waited for.
  const blocking = findings.filter(
    ({ id, kind, places: [at] }) => kind === 'blocks' && at !== undefined && (through(at) || !isMissing(id)),
  );
  const [first] = blocking;
  const place = first?.places[0];
  if (first !== undefined && place !== undefined)
    steps.push({ kind: 'mend', message: first.message, more: blocking.length - 1, place });
  for (const wanted of ['filling', 'empty'] as const) {
    const form = forms.find((each) => progress(each) === wanted);
    if (form !== undefined) steps.push(fillStep({ form, progress: wanted, findings }));
  }
  const [unconfirmed] = carried;
  if (unconfirmed !== undefined) {
    const all = carried.reduce((sum, { values }) => sum + values, 0);
    steps.push({ kind: 'confirm', ...unconfirmed, more: all - unconfirmed.values });
  }
  if (input.unfinished.length > 0) steps.push({ kind: 'wait', alone: steps.length === 0, units: input.unfinished });
  return steps.length === 0 ? [{ kind: 'read' }] : steps;
}

/** Whether a finding says that a field is not filled; its id begins with the code of its gap. */
function isMissing(id: string): boolean {
  return id.startsWith('REQUIRED ');
}

function fillStep(input: {
  form: FormKey;
  progress: 'empty' | 'filling';
  findings: readonly LiveFinding[];
}): Extract<NextStep, { kind: 'fill' }> {
  const { form, progress, findings } = input;
  const missing = findings.flatMap(({ id, places: [at] }) =>
    at !== undefined && isMissing(id) && formName(at) === formName(form) ? [at] : [],
  );
  const [place] = missing;
  if (progress === 'empty' || place === undefined) return { kind: 'fill', form, progress };
  return { kind: 'fill', form, progress, missing: missing.length, place };
}

/** The units with forms that are not complete, in order. */
export function unfinishedUnits(input: {
  units: readonly { code: string; name: string }[];
  /** Forms of units, each with the unit it is of. */
  forms: readonly (FormKey & { unit: string })[];
  states: Readonly<Record<string, FormState>>;
}): UnfinishedUnit[] {
  return input.units.flatMap(({ code, name }) => {
    const forms = input.forms.filter(({ unit }) => unit === code);
    const count = countProgress({ forms, states: input.states });
    return count.complete === forms.length ? [] : [{ code, name, count }];
  });
}
