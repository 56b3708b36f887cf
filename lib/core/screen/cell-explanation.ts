import type { Account } from '#lib/core/classification/index.ts';
import type { CellReference } from '#lib/core/disclosure/index.ts';

/** A code with its name. */
type Named = Pick<Account, 'code' | 'name'>;

/** A ledger line in words. `amount` is 分; what a line does not have is absent. */
export type ExplainedLine = {
  key: string;
  unit: Named;
  project?: Named;
  function?: Named;
  economic?: Named;
  /** Where the money comes from, or what is bought. */
  source: string;
  carryover: boolean;
  amount: number;
};

/** The lines behind a cell and their exact sum in 分. */
export type CellExplanation = { cell: CellReference; total: number; lines: ExplainedLine[] };
