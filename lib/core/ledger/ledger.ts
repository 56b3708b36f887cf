import type { Fen } from '#lib/core/money/index.ts';
import { CATEGORIES, type CategoryId, type ExpenditureKind } from './categories.ts';
import { type FundId, type Period, SOURCES, type SourceId } from './sources.ts';

/** An expenditure line with what follows from it: its project's category, its source's fund. `index` is its place in the budget. */
export type ExpenditureLine = {
  side: 'expenditure';
  index: number;
  unit: string;
  project: string;
  category: CategoryId;
  kind: ExpenditureKind;
  function: string;
  economic: string;
  source: SourceId;
  fund: FundId;
  period: Period;
  amount: Fen;
};

/** An income line with its source's fund. */
export type IncomeLine = {
  side: 'income';
  index: number;
  unit: string;
  source: SourceId;
  fund: FundId;
  period: Period;
  amount: Fen;
};

/** An item of 政府采购. */
export type ProcurementLine = {
  side: 'procurement';
  index: number;
  unit: string;
  kind: 'goods' | 'works' | 'services';
  item: string;
  amount: Fen;
};

/** Any line that a table sums. */
export type Line = ExpenditureLine | IncomeLine | ProcurementLine;

/** A budget as lines, in the order in which they were entered; amounts in 分. */
export type Ledger = { expenditure: ExpenditureLine[]; income: IncomeLine[]; procurement: ProcurementLine[] };

/** What a ledger is built from. */
export type LedgerSource = {
  projects: readonly { code: string; category: CategoryId }[];
  expenditure: readonly Omit<ExpenditureLine, 'side' | 'index' | 'category' | 'kind' | 'fund'>[];
  income: readonly Omit<IncomeLine, 'side' | 'index' | 'fund'>[];
  procurement: readonly Omit<ProcurementLine, 'side' | 'index'>[];
};

/**
 * Builds the ledger of a valid budget.
 * @throws Error when a line names a project that the budget lacks: validation lets none through
 */
export function buildLedger(source: LedgerSource): Ledger {
  const categories = new Map(source.projects.map((project) => [project.code, project.category]));
  return {
    expenditure: source.expenditure.map((line, index) => {
      const category = categories.get(line.project);
      if (category === undefined) throw new Error(`line ${index} names a missing project ${line.project}`);
      return {
        side: 'expenditure',
        index,
        unit: line.unit,
        project: line.project,
        category,
        kind: CATEGORIES[category].kind,
        function: line.function,
        economic: line.economic,
        source: line.source,
        fund: SOURCES[line.source].fund,
        period: line.period,
        amount: line.amount,
      };
    }),
    income: source.income.map((line, index) => ({
      side: 'income',
      index,
      unit: line.unit,
      source: line.source,
      fund: SOURCES[line.source].fund,
      period: line.period,
      amount: line.amount,
    })),
    procurement: source.procurement.map((line, index) => ({
      side: 'procurement',
      index,
      unit: line.unit,
      kind: line.kind,
      item: line.item,
      amount: line.amount,
    })),
  };
}
