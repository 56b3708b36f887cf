import type { BudgetComparison, LimitComparison, PriorYearComparison } from '#lib/core/comparison/index.ts';
import type { FormPlace } from '#lib/core/forms/index.ts';
import type { FundId } from '#lib/core/ledger/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { Spending } from '#lib/core/totals/index.ts';
import type { BudgetKey, StateId } from '#lib/core/workflow/index.ts';

/** What a budget is compared with: an earlier submission, its control figures, last year's approval. */
export const BASES = ['submission', 'limits', 'last-year'] as const;
export type BaseKind = (typeof BASES)[number];

/** Names of codes, as far as the comparison names them. */
export type ComparedNames = Record<'unit' | 'function' | 'economic' | 'project', Readonly<Record<string, string>>>;

/**
 * What differs from the base. `budgets`: line by line, of which the largest are sent and `omitted` are not; `places` lead to
 * the cell of a line or purchase by its id. `stated`: beside last year's stated figures. `none`: there is nothing to compare
 * with, and why.
 */
export type ReviewComparison =
  | {
      kind: 'budgets';
      comparison: BudgetComparison;
      omitted: number;
      places: Readonly<Record<string, FormPlace>>;
      names: ComparedNames;
    }
  | { kind: 'stated'; comparison: PriorYearComparison; names: ComparedNames }
  | { kind: 'limits'; comparison: LimitComparison; asked: Fen; names: ComparedNames }
  | { kind: 'none'; reason: string };

/** Sums of the budget as it stands, in 分. */
export type ReviewSums = Spending & { income: Fen; appropriation: Fen; funds: Partial<Record<FundId, Fen>> };

/** What the comparison was asked of and came to; made in one piece, away from the thread that answers. */
export type ComparedBudget = { sums: ReviewSums; compared: ReviewComparison };

/** An earlier submission that the budget can be compared with. */
export type EarlierSubmission = { id: string; label: string };

/** All that the screen of one department shows at first. `base` is what it is compared with, in words. */
export type ReviewView = ComparedBudget & {
  key: BudgetKey;
  departmentName: string;
  section: { code: string; name: string };
  state: StateId;
  round: number;
  units: readonly { code: string; name: string; state: StateId }[];
  base: { kind: BaseKind; id?: string; label: string };
  submissions: readonly EarlierSubmission[];
};

/** What the rules found in a budget. `given` is the reason for which a finding was let stand. */
export type ReviewFinding = {
  id: string;
  severity: 'error' | 'warning';
  message: string;
  place?: FormPlace;
  given?: string;
};

/** Findings of a budget, the gravest first; notices are only counted. */
export type ReviewFindings = { findings: readonly ReviewFinding[]; notices: number };
