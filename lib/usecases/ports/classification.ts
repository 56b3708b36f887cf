import type { Classification } from '#lib/core/classification/index.ts';

/** 政府收支分类科目, a table per fiscal year. */
export type ClassificationRepository = {
  /** Nothing where the year has no table. */
  find(fiscalYear: number): Promise<Classification | undefined>;
  /** Years that have a table, in order. */
  years(): Promise<number[]>;
  replace(classification: Classification): Promise<void>;
  /** Codes that the ledgers of a year's budgets use, in code order: a new table must not lack one. */
  usedCodes(fiscalYear: number): Promise<{ functional: string[]; economicDepartment: string[] }>;
};
