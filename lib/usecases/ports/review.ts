import type { FormRow } from '#lib/core/forms/index.ts';
import type { Period, SourceId } from '#lib/core/ledger/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { BudgetDigest } from '#lib/core/screen/index.ts';
import type { Actor, StateId } from '#lib/core/workflow/index.ts';
import type { BudgetHeader } from './budgets.ts';

/** A budget among others: how it was last handed in, where that is known, and how many of its units are in which state. */
export type QueuedBudget = BudgetHeader & {
  digest?: BudgetDigest;
  units: readonly { state: StateId; count: number }[];
  /** Account id of who confirmed the publication that is being prepared. */
  confirmedBy?: string;
};

/** A department's exact expenditure by 类, source and period, in 分. */
export type DepartmentSpending = {
  department: string;
  /** Three digits of 支出功能分类. */
  class: string;
  source: SourceId;
  period: Period;
  amount: Fen;
};

/** Many budgets at once, for those who review them. Every query is within the actor's scope. */
export type ReviewRepository = {
  /** Years that there are budgets of, the latest first. */
  years(actor: Actor): Promise<number[]>;
  /** Budgets of a year in code order. Reads no form: its time depends on nothing but their number. */
  queue(query: { actor: Actor; year: number }): Promise<QueuedBudget[]>;
  /** 支出总计 of departments of a year as it stands now, by `<region>/<department>`; none where nothing is spent. */
  totals(query: { actor: Actor; year: number; departments: readonly string[] }): Promise<Map<string, Fen>>;
  /** Expenditure of every department of a region's year, as it stands now. */
  spending(query: { actor: Actor; region: string; year: number }): Promise<DepartmentSpending[]>;
  /** Rows of the form 控制数 of every department of a region's year that has any, and its units, by the department's code. */
  limitRows(query: {
    actor: Actor;
    region: string;
    year: number;
  }): Promise<Map<string, { rows: FormRow[]; units: { code: string; name: string }[] }>>;
};
