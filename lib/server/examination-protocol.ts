import type { Result } from '#lib/core/result/index.ts';
import type { ReadingRefusal } from '#lib/readers/index.ts';

/** A file as somebody sent it. */
export type SentFile = { name: string; bytes: Uint8Array };

/** What the letter back to the department can be had as, and the page and text that the command line writes. */
export type LetterFormat = 'docx' | 'xlsx';

/**
 * What the service asks its worker: to read and examine a report, to read last year's for its figures, or to write out an
 * examination that was made.
 */
export type ExaminationJob =
  | { kind: 'examine'; report: SentFile; prior?: SentFile }
  | { kind: 'prior'; report: SentFile }
  | { kind: 'letter'; format: LetterFormat; report: Uint8Array };

/** The examined report or the reading as JSON (`ExaminedReport`, `PriorReading`), or the letter's bytes. */
export type ExaminationAnswer = Result<
  Uint8Array,
  (ReadingRefusal & { prior?: true }) | { code: 'NOT_A_REPORT' } | { code: 'EXAMINATION_FAILED'; detail: string }
>;
