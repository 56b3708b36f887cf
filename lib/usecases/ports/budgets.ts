import type { Budget, ExpenditureEntry, Project } from '#lib/core/package/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey, StateId } from '#lib/core/workflow/index.ts';

/** What is known of a budget without its contents. */
export type BudgetHeader = {
  key: BudgetKey;
  regionName: string;
  departmentName: string;
  section: { code: string; name: string };
  /** Id of the disclosure template. */
  template: string;
  state: StateId;
  /** Round of 上 and 下, from 1. */
  round: number;
  /** Counts every change of the budget as a whole. */
  revision: number;
  updatedAt: Date;
};

/** A unit's own part of a budget. `revision` counts every change of it: a save names the one it was made on. */
export type UnitHeader = { code: string; name: string; state: StateId; revision: number };

/** A project without its contents. */
export type ProjectHeader = Pick<Project, 'code' | 'name' | 'unit' | 'category'>;

/** A line of the ledger within its project. */
export type ProjectLine = Omit<ExpenditureEntry, 'unit' | 'project'>;

/** 财政区划, 业务科室, 部门, 预算单位. */
export type OrganisationRepository = {
  /** Whether nothing has ever been stored: no region, no account. */
  isEmpty(): Promise<boolean>;
  /** Code of the section that a department belongs to; nothing where the department is new. */
  sectionOf(place: { region: string; department: string }): Promise<string | undefined>;
  /** Enters region, section, department and units of a budget; what is there already keeps its code and takes the new names of department and units. */
  enter(budget: Budget): Promise<void>;
};

export type BudgetRepository = {
  /** Budgets that the actor may see, by region, department and year in code order. */
  list(actor: Actor): Promise<BudgetHeader[]>;
  /** Nothing where there is none or the actor may not see it: the two are not told apart. */
  find(query: { actor: Actor; key: BudgetKey }): Promise<BudgetHeader | undefined>;
  /** As `find`, and holds the budget until the transaction ends, so that what is decided on it stays true. */
  lock(query: { actor: Actor; key: BudgetKey }): Promise<BudgetHeader | undefined>;
  /** Units of the budget that the actor may see, in their order. */
  units(query: { actor: Actor; key: BudgetKey }): Promise<UnitHeader[]>;
  /** A project of the budget, where the actor may see its unit. */
  project(query: { actor: Actor; key: BudgetKey; code: string }): Promise<ProjectHeader | undefined>;
  /**
   * Counts a unit's revision up, provided it still is the expected one.
   * @returns the new revision; nothing where somebody else was faster
   */
  advanceUnit(change: {
    authorized: AuthorizedBudget;
    unit: string;
    expected: number;
    at: Date;
  }): Promise<number | undefined>;
};

/** A whole budget as the exchange format knows it. */
export type ContentRepository = {
  /** The budget exactly as it was entered, in its order. An actor bound to a unit gets that unit's part alone. */
  read(authorized: AuthorizedBudget): Promise<Budget>;
  /** Puts a budget in the place of what is there, whole; revisions count on. */
  replace(change: { authorized: AuthorizedBudget; budget: Budget; at: Date }): Promise<{ revision: number }>;
};

export type LineRepository = {
  /** A project's lines in their order. */
  ofProject(query: { authorized: AuthorizedBudget; project: string }): Promise<ExpenditureEntry[]>;
  /** Exact sum in 分 of the budget's lines in all other projects, every unit's. A guard: no figure is shown from it. */
  sumElsewhere(query: { authorized: AuthorizedBudget; project: string }): Promise<bigint>;
  /** Puts lines in the place of a project's own; every other line of the budget stays where it is. */
  replaceProject(change: {
    authorized: AuthorizedBudget;
    project: ProjectHeader;
    lines: readonly ProjectLine[];
  }): Promise<void>;
};
