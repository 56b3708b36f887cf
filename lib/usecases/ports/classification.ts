import type { Classification } from '#lib/core/classification/index.ts';

/** 政府收支分类科目, a table per fiscal year. */
export type ClassificationRepository = {
  /** Nothing where the year has no table. */
  find(fiscalYear: number): Promise<Classification | undefined>;
  /** Years that have a table, in order. */
  years(): Promise<number[]>;
  replace(change: { classification: Classification; at: Date }): Promise<void>;
  /** Another text after each replacement of the year's table: what is kept under the same text is still right. */
  edition(fiscalYear: number): Promise<string>;
  /**
   * Codes that lines and cost lines of a year's budgets name, in code order, those of drafts that are no codes included.
   * Holds the year's budgets until the transaction ends, so that no save brings in another.
   */
  usedCodes(fiscalYear: number): Promise<{ functional: string[]; economicDepartment: string[] }>;
};
