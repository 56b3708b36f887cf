import type { Classification } from '#lib/core/classification/index.ts';
import type { DisclosureRefusal, RoundingMode } from '#lib/core/disclosure/index.ts';
import type { PublicExplanation } from '#lib/core/explanation/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { NumberPlace } from '#lib/core/screen/index.ts';
import type { Examine } from '#lib/usecases/examination/examination-of.ts';
import type { Examination } from '#lib/usecases/examination/examine-budget.ts';
import type { Refusal } from '#lib/usecases/refusals.ts';
import type { ComparisonBase } from '#lib/usecases/review/compare-budget.ts';
import type {
  DerivationAnswer,
  DerivationJob,
  DerivationSource,
  DerivedReport,
  PublishedJob,
  PublishedSource,
} from './derivation-protocol.ts';
import type { WorkerRefusal } from './job-process.ts';
import { createJobQueue } from './job-queue.ts';
import { createShelf } from './shelf.ts';
import { type Busy, createTurns } from './turns.ts';

/** Why nothing was derived, apart from what is wrong with the budget: the worker is busy, too slow or gone. */
export type DerivationRefusal = DisclosureRefusal | { code: 'CELL_UNKNOWN' } | WorkerRefusal | Busy;

/** One state of one budget as one reader sees it. `read` is called only where neither result nor source is at hand. */
export type DerivationSubject<E> = {
  name: string;
  classification: Classification;
  read: () => Promise<Result<DerivationSource, E>>;
};

/** A number of a published version that `name` stands for. */
type PublishedNumber<E> = { name: string; place: NumberPlace; read: () => Promise<Result<PublishedSource, E>> };

/** Derives budgets outside the thread that asks, and keeps what the last ones came to. */
export type Derivations = {
  report: <E>(input: {
    subject: DerivationSubject<E>;
    rounding: RoundingMode | undefined;
    partOf: string | undefined;
  }) => Promise<Result<DerivedReport, E | DerivationRefusal>>;
  /** What is behind a number: a `NumberView` as JSON in bytes, without who entered what. */
  number: <E>(input: {
    subject: DerivationSubject<E>;
    place: NumberPlace;
    rounding: RoundingMode | undefined;
    part: boolean;
    all: boolean;
  }) => Promise<Result<Uint8Array, E | DerivationRefusal>>;
  /** What stands in the way of moving a budget on. @param input.part whether it is one unit's part */
  examine: Examine;
  /** What differs from a base: a `ComparedBudget` as JSON in bytes. `base.name` stands for one state of the base. */
  compare: <E>(input: {
    subject: DerivationSubject<E>;
    base: { name: string; read: () => Promise<Result<ComparisonBase, E>> };
  }) => Promise<Result<Uint8Array, E | DerivationRefusal>>;
  /**
   * What everybody may know of a number of a published version. `name` stands for that version; `read` is called only where
   * it is not at hand. Of all that readers ask, one at a time reaches the worker: people who work wait for no more than that.
   */
  published: <E>(input: PublishedNumber<E>) => Promise<Result<PublicExplanation, E | DerivationRefusal>>;
  close: () => Promise<void>;
};

/** Reports kept at hand, in bytes. */
const KEPT = 128_000_000;
const LIMITS = { seconds: 60, growth: 1_500_000_000, waiting: 100 };
/** Readers of the public site that may wait for a number. */
const READERS = 50;

/** Derivations with a worker of their own, started by the first one. */
export function createDerivations(): Derivations {
  const queue = createJobQueue<DerivationJob | PublishedJob, DerivationAnswer>({
    worker: 'lib/server/derivation-worker.ts',
    limits: LIMITS,
  });
  const shelf = createShelf<DerivedReport>({
    limit: KEPT,
    weigh: ({ document, view }) => document.json.byteLength + view.byteLength,
  });
  const examinations = createShelf<Examination>({ limit: KEPT, weigh: ({ text }) => text.length * 2 });
  const comparisons = createShelf<Uint8Array>({ limit: KEPT, weigh: ({ byteLength }) => byteLength });
  const edition = numbering<Classification>();
  const readersTurn = createTurns({ waiting: READERS });
  const ask = async <E>(subject: DerivationSubject<E>, question: DerivationJob['question']) => {
    const name = `${subject.name}/${edition(subject.classification)}`;
    const first = known(await queue.run({ name, question }));
    if (first !== 'SOURCE_NEEDED') return first;
    const source = await subject.read();
    if (!source.ok) return source;
    const second = known(await queue.run({ name, question, source: source.value }));
    if (second === 'SOURCE_NEEDED') throw new Error('the worker asked for a source that it was sent');
    return second;
  };
  const report = async <E>(
    subject: DerivationSubject<E>,
    question: DerivationJob['question'],
  ): Promise<Result<DerivedReport, E | DerivationRefusal>> => {
    const answer = await ask(subject, question);
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'report') throw new Error('the worker answered something else');
    return ok({ document: answer.value.document, view: answer.value.view });
  };
  const examination = async (subject: DerivationSubject<Refusal>, part: boolean) => {
    const answer = await ask(subject, { kind: 'examination', part });
    if (!answer.ok && answer.error.code !== 'CELL_UNKNOWN') return refuse(answer.error);
    if (!answer.ok || answer.value.kind !== 'examination') throw new Error('the worker answered something else');
    return ok(answer.value.examination);
  };
  const comparison = async <E>(
    subject: DerivationSubject<E>,
    read: () => Promise<Result<ComparisonBase, E>>,
  ): Promise<Result<Uint8Array, E | DerivationRefusal>> => {
    const base = await read();
    if (!base.ok) return base;
    const answer = await ask(subject, { kind: 'comparison', base: base.value });
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'comparison') throw new Error('the worker answered something else');
    return ok(answer.value.compared);
  };
  const published = async <E>(asked: PublishedNumber<E>): Promise<Result<PublicExplanation, E | DerivationRefusal>> => {
    const { name, place, read } = asked;
    const first = known(await queue.run({ name, place, published: undefined }));
    const source = first === 'SOURCE_NEEDED' ? await read() : undefined;
    if (source?.ok === false) return source;
    const answer = source === undefined ? first : known(await queue.run({ name, place, published: source.value }));
    if (answer === 'SOURCE_NEEDED') throw new Error('the worker asked for a source that it was sent');
    if (!answer.ok) return answer;
    if (answer.value.kind !== 'published') throw new Error('the worker answered something else');
    return ok(answer.value.explained);
  };
  return {
    report: ({ subject, rounding, partOf }) =>
      shelf.take({
        name: `${subject.name}/${edition(subject.classification)}/${rounding ?? ''}`,
        make: () => report(subject, { kind: 'report', rounding, partOf }),
      }),
    number: async ({ subject, ...asked }) => {
      const answer = await ask(subject, { kind: 'number', ...asked });
      if (!answer.ok) return answer;
      if (answer.value.kind !== 'number') throw new Error('the worker answered something else');
      return ok(answer.value.explained);
    },
    examine: ({ subject, part }) =>
      examinations.take({
        name: `${subject.name}/${edition(subject.classification)}/${part}`,
        make: () => examination(subject, part),
      }),
    compare: ({ subject, base }) =>
      comparisons.take({
        name: `${subject.name}/${edition(subject.classification)}/${base.name}`,
        make: () => comparison(subject, base.read),
      }),
    published: (asked) => readersTurn(() => published(asked)),
    close: queue.close,
  };
}

type Outcome = Awaited<
  ReturnType<ReturnType<typeof createJobQueue<DerivationJob | PublishedJob, DerivationAnswer>>['run']>
>;

/** @throws Error where the derivation itself failed: a bug, for the log */
function known(outcome: Outcome) {
  if (outcome.ok) return outcome;
  const { error } = outcome;
  if (error.code === 'DERIVATION_FAILED') throw new Error(error.detail);
  return error.code === 'SOURCE_NEEDED' ? error.code : refuse(error);
}

/** Numbers objects: the same object has the same number for as long as it lives. */
function numbering<T extends object>(): (value: T) => number {
  const numbers = new WeakMap<T, number>();
  let last = 0;
  return (value) => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    last += 1;
    numbers.set(value, last);
    return last;
  };
}
