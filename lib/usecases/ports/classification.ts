import type { Classification } from '#lib/core/classification/index.ts';

/** 政府收支分类科目, a table per fiscal year. */
export type ClassificationRepository = {
  /** Nothing where the year has no table. */
  find(fiscalYear: number): Promise<Classification | undefined>;
  /** Years that have a table, in order. */
  years(): Promise<number[]>;
  replace(classification: Classification): Promise<void>;
};
