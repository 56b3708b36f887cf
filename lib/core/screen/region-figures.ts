import type { FormRow } from '#lib/core/forms/index.ts';
import type { LimitedLine } from '#lib/core/totals/index.ts';
import type { StateId } from '#lib/core/workflow/index.ts';

/** Departments of a region whose budgets of a year take control figures. */
export type RegionFigures = {
  region: string;
  regionName: string;
  year: number;
  departments: readonly { code: string; name: string; section: string; state: StateId }[];
};

/** One department's control figures, beside what it asked for. */
export type DepartmentFigures = {
  code: string;
  state: StateId;
  round: number;
  /** Whether the control figures can be changed now: not once the budget is approved. */
  editable: boolean;
  units: readonly { code: string; name: string }[];
  projects: readonly { code: string; name: string; unit: string }[];
  /** The form 控制数 and its revision. */
  revision: number;
  rows: readonly FormRow[];
  /** What was asked for: expenditure of this year added up by unit, project, category and fund. */
  asked: readonly LimitedLine[];
  /** The last 上 that it is from; absent where none was made yet and it is what the forms say now. */
  submission?: { round: number; at: string };
};
