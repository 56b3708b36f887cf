import type { Fen } from '#lib/core/money/index.ts';
import type { Place, Quote } from './place.ts';

/** An amount of a form: `amount` in 分, absent where blank or not readable; `text` as it stands there. */
export type FormAmount = { amount?: Fen; text: string; at: Place };

/** An indicator as printed. `previous` by year (`2024`). All texts as they stand; `''` where blank. */
export type SubjectIndicator = {
  level1: string;
  level2: string;
  name: string;
  value: string;
  previous: ReadonlyMap<number, string>;
  basis?: string;
  at: Place;
};

/** A goal with its indicators. `name` where the form names goals, `until` the year that a long-term goal ends. */
export type SubjectGoal = {
  term: 'long-term' | 'annual';
  until?: number;
  name?: string;
  statement: string;
  indicators: readonly SubjectIndicator[];
  at: Place;
};

/** A line of 支出明细. */
export type SubjectCostLine = {
  item: string;
  economic?: string;
  amount: FormAmount;
  basis?: string;
  note?: string;
  at: Place;
};

/** A line of 项目采购. */
export type SubjectProcurement = { item: string; quantity: string; amount: FormAmount; newAsset?: boolean; at: Place };

/**
 * A project's form. `row` is the id of its row in the table `projects`, where the product or the reader can tell. Fields hold
 * the text as it stands, with its place; a field that the form does not have is absent, one left blank is `''`.
 */
export type SubjectProjectForm = {
  id: string;
  number?: string;
  name: string;
  code?: string;
  row?: string;
  fields: ReadonlyMap<ProjectField, Quote>;
  attribute?: 'continuing' | 'new';
  duration?: 'perennial' | 'multi-year' | 'one-off';
  from?: number;
  to?: number;
  currentBudget?: FormAmount;
  totalBudget?: FormAmount;
  history: readonly { year: number; amount: FormAmount }[];
  sources: ReadonlyMap<ProjectSource, FormAmount>;
  costTotal?: FormAmount;
  costLines: readonly SubjectCostLine[];
  procurement: readonly SubjectProcurement[];
  goals: readonly SubjectGoal[];
  at: Place;
};

/** Texts of a project's form. */
export type ProjectField =
  | 'filedOn'
  | 'department'
  | 'unit'
  | 'responsible'
  | 'phone'
  | 'address'
  | 'postcode'
  | 'function'
  | 'category'
  | 'rationale'
  | 'plan'
  | 'historyNote'
  | 'changeReason'
  | 'costBasis'
  | 'reviewOpinion';

/** Lines of 项目资金来源: 合计, then what it is made of; `currentYear` is 其中：申请当年预算拨款, `carryover` 其中：使用上年结转. */
export type ProjectSource =
  | 'total'
  | 'general'
  | 'currentYear'
  | 'govfund'
  | 'statecapital'
  | 'fiscalAccount'
  | 'unit'
  | 'other'
  | 'carryover';

/** A line of 收入构成 or 支出构成 of the overall form for one year; the share in percent as printed. */
export type CompositionLine = {
  side: 'income' | 'spending';
  id: 'total' | 'appropriation' | 'fiscal-account' | 'unit' | 'personnel' | 'operating' | 'specific';
  year: number;
  amount: FormAmount;
  share?: Quote;
};

/** 整体支出绩效目标表. */
export type SubjectOverallForm = {
  id: string;
  number?: string;
  fields: ReadonlyMap<'department' | 'preparer' | 'phone' | 'overview' | 'tasks' | 'filedOn', Quote>;
  composition: readonly CompositionLine[];
  projects: readonly {
    name: string;
    category: string;
    total?: FormAmount;
    current: FormAmount;
    use: string;
    at: Place;
  }[];
  goals: readonly SubjectGoal[];
  at: Place;
};
