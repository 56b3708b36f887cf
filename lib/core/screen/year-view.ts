import type { Fen } from '#lib/core/money/index.ts';
import type { Deadline, StateId } from '#lib/core/workflow/index.ts';

/** What the budget office sets for a year; `rounds` is 1 to 3, `template` the id of the disclosure template. */
export type YearSettings = { rounds: number; template: string; deadlines: readonly Deadline[] };

/** A department in a year: its budget where it has one, and what last year's gives it. */
export type YearDepartment = {
  code: string;
  name: string;
  section: { code: string; name: string };
  budget?: { state: StateId; round: number; units: number };
  /** Absent where last year's budget is not in the product: nothing can be opened from it. */
  lastYear?: {
    /** Names of units that stay, that came to the organisation since, and that left it. */
    units: { stay: readonly string[]; added: readonly string[]; retired: readonly string[] };
    projects: number;
  };
};

/** A region's fiscal year as its budget office sees it. */
export type YearView = {
  region: string;
  regionName: string;
  year: number;
  /** Absent where nobody has opened it. */
  settings?: YearSettings;
  /** What is proposed for opening it, by the number of rounds from 1. */
  proposals: readonly YearSettings[];
  /** Fewest rounds that the year can have: the round that a budget has come to. */
  lowestRounds: number;
  /** Whether the year's 科目 are in the product. */
  classification: boolean;
  templates: readonly { id: string; name: string }[];
  /** Rows of 定额, this year's and last year's. */
  quotas: { rows: number; lastYear: number };
  departments: readonly YearDepartment[];
};

/** A project of last year and what becomes of it. `amount` is last year's, in 分. */
export type ProjectPreview = { code: string; name: string; amount: Fen };

/** What opening a department's budget would make. Amounts in 分. */
export type DepartmentPreview = {
  units: { stay: readonly string[]; added: readonly string[]; retired: readonly string[] };
  continuing: readonly ProjectPreview[];
  /** Projects that end with last year, or whose unit left. */
  over: readonly ProjectPreview[];
  /** Expenditure of last year, and what of it is carried for its unit to confirm. */
  lastYear: Fen;
  carried: Fen;
};

/** What opening a department's budget made. */
export type DepartmentOpened = { department: string; units: number; projects: number };
