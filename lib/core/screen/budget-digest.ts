import type { Fen } from '#lib/core/money/index.ts';

/**
 * What a queue of reviewers shows of a budget, as it was when it or a unit's part was last handed in; kept with the budget
 * as canonical JSON. Amounts in 分.
 */
export type BudgetDigest = {
  /** The budget's revision that it describes: another one now means that it was changed since. */
  revision: number;
  /** 支出总计, and what of it 财政拨款 pays. */
  total: Fen;
  appropriation: Fen;
  /** 支出总计 of last year; absent where nothing of last year is known. */
  lastYearTotal?: Fen;
  /** Findings by how grave they are; what is not filled or wrong counts among the errors. */
  findings: { error: number; warning: number; notice: number };
  /** Warnings that were let stand, each with a reason. */
  overruled: number;
  /** Units that are in, and those that are still with their preparers or heads. */
  units: { in: number; out: number };
};
