import type { Classification } from '#lib/core/classification/index.ts';
import type { DisclosureDocument, DisclosureRefusal, RoundingMode } from '#lib/core/disclosure/index.ts';
import type { PublicExplanation } from '#lib/core/explanation/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import type { Result } from '#lib/core/result/index.ts';
import type { NumberPlace } from '#lib/core/screen/index.ts';
import type { DraftSource } from '#lib/usecases/budgets/read-budget.ts';
import type { Examination } from '#lib/usecases/examination/examine-budget.ts';
import type { ComparisonBase } from '#lib/usecases/review/compare-budget.ts';
import type { EncodedDocument } from './report-protocol.ts';

/** What a derivation starts from: the forms as they stand, and last year's where they are at hand. */
export type DerivationSource = DraftSource & { lastYear?: DraftSource };

/** What is asked about a budget: its report with the screen's data, what is behind a number, or what stands in the way of moving it. */
export type DerivationQuestion =
  | { kind: 'report'; rounding: RoundingMode | undefined; partOf: string | undefined }
  | { kind: 'number'; place: NumberPlace; rounding: RoundingMode | undefined; part: boolean; all: boolean }
  | { kind: 'examination'; part: boolean }
  | { kind: 'comparison'; base: ComparisonBase };

/** What the numbers of a published version are explained from: the package that it froze, and its report. */
export type PublishedSource = { budget: Budget; classification: Classification; document: DisclosureDocument };

/** A job for everybody: what may be told of a number. `name` stands for one published version, as in `DerivationJob`. */
export type PublishedJob = { name: string; published: PublishedSource | undefined; place: NumberPlace };

/** A job. `name` stands for one state of one source, which the worker keeps for a while and need not be sent again. */
export type DerivationJob = { name: string; source?: DerivationSource; question: DerivationQuestion };

/**
 * What follows from a budget, as JSON in bytes: `document` the report, `view` a `BudgetView`. Handed from thread to
 * thread without a copy, and to the browser as it is.
 */
export type DerivedReport = { document: EncodedDocument; view: Uint8Array };

/** The worker's answer. `explained` is a `NumberView` as JSON, without who entered what, `compared` a `ComparedBudget`. `SOURCE_NEEDED`: ask again, with the source. */
export type DerivationAnswer = Result<
  | ({ kind: 'report' } & DerivedReport)
  | { kind: 'number'; explained: Uint8Array }
  | { kind: 'published'; explained: PublicExplanation }
  | { kind: 'examination'; examination: Examination }
  | { kind: 'comparison'; compared: Uint8Array },
  | DisclosureRefusal
  | { code: 'CELL_UNKNOWN' }
  | { code: 'SOURCE_NEEDED' }
  | { code: 'DERIVATION_FAILED'; detail: string }
>;
