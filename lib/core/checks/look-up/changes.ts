import { type Fen, fen, ZERO_FEN } from '#lib/core/money/index.ts';
import type { Place } from '../subject/place.ts';
import type { HundredthsOfPercent, StatedChange, SubjectSentence } from '../subject/statement.ts';
import type { PriorSubject, Subject } from '../subject/subject.ts';
import { tableFigure } from './figures.ts';
import { sectionWords, shortName } from './stated.ts';

/**
 * A comparison with last year with what follows from it. `delta` is the change with its sign; `current` this year's amount
 * as stated, else as the tables have it; `known` last year's amount, where it is known; `base` what the change itself
 * says last year's was. All in 分.
 */
export type ReadChange = {
  change: StatedChange;
  sentence: SubjectSentence;
  current?: Fen;
  delta?: Fen;
  known?: Fen;
  base?: Fen;
};

/** Every comparison with last year that sentences state, in order. */
export function changesOf(subject: Subject): readonly ReadChange[] {
  let read = changesOfSubject.get(subject);
  if (read === undefined) {
    read = readChanges(subject);
    changesOfSubject.set(subject, read);
  }
  return read;
}

const changesOfSubject = new WeakMap<Subject, readonly ReadChange[]>();

function readChanges(subject: Subject): ReadChange[] {
  return subject.sentences.flatMap((sentence) =>
    sentence.changes.map((change): ReadChange => {
      const current =
        change.current?.amount ?? (change.of === undefined ? undefined : tableFigure(subject, change.of)?.amount);
      const delta = deltaOf(change);
      const known = change.of === undefined ? undefined : priorAmount(subject.prior, change.of);
      const base = baseOf({ current, delta, prior: change.prior?.amount });
      return {
        change,
        sentence,
        ...(current === undefined ? {} : { current }),
        ...(delta === undefined ? {} : { delta }),
        ...(known === undefined ? {} : { known }),
        ...(base === undefined ? {} : { base }),
      };
    }),
  );
}

function deltaOf({ amountDirection, amount }: StatedChange): Fen | undefined {
  if (amountDirection === 'level') return ZERO_FEN;
  if (amount === undefined || amountDirection === undefined) return undefined;
  return amountDirection === 'down' ? fen(-amount) : amount;
}

function baseOf(input: { current: Fen | undefined; delta: Fen | undefined; prior: Fen | undefined }): Fen | undefined {
  const { current, delta, prior } = input;
  if (prior !== undefined) return prior;
  return current === undefined || delta === undefined ? undefined : fen(current - delta);
}

/** Last year's amount of a figure. What a whole report of last year does not have was nothing then. */
export function priorAmount(prior: PriorSubject | undefined, id: string): Fen | undefined {
  if (prior === undefined) return undefined;
  const known = prior.amounts.get(id) ?? prior.amounts.get(`${id}.total`);
  if (known !== undefined) return known;
  return prior.certain && id.startsWith('general.function.') ? ZERO_FEN : undefined;
}

/** Where in the forms the reason of a figure's change is entered, for budgets of ours; nothing for reports. */
export function reasonPlaces(subject: Subject, id: string | undefined): Place[] {
  if (subject.budget === undefined || id === undefined) return [];
  const code = /^general\.function\.(\d+)$/.exec(id)?.[1];
  const field = code === undefined ? REASON_FIELDS[id] : `functions.${code}`;
  return field === undefined ? [] : [{ form: 'explanations', field: `explanations.${field}` }];
}

const REASON_FIELDS: Readonly<Record<string, string>> = {
  total: 'total',
  'income.total': 'total',
  'expenditure.total': 'total',
  'general.basic': 'basic',
  general: 'general',
  'general.total': 'general',
  'three-public': 'threePublic.total',
  'three-public.total': 'threePublic.total',
  'three-public.abroad': 'threePublic.abroad',
  'three-public.vehicles': 'threePublic.vehicles',
  'three-public.reception': 'threePublic.reception',
  'agency-operating': 'agencyOperating',
  'procurement.total': 'procurement',
  'expenditure.project': 'projects',
};

/** What is compared, as messages call it. */
export function changeWords({ change, sentence }: ReadChange): string {
  const name = shortName(change.name === '' ? (change.current?.name ?? '') : change.name);
  return `${sectionWords(sentence.section)}${name === '' ? '' : `“${name}”`}`;
}

/** `|part| ÷ |whole|` in hundredths of a percent, half up. */
export function rateOf(part: Fen, whole: Fen): HundredthsOfPercent | undefined {
  return whole === 0 ? undefined : Math.round((Math.abs(part) / Math.abs(whole)) * 10_000);
}
