export { CATEGORIES, CATEGORY_IDS, type CategoryId, type ExpenditureKind } from './categories.ts';
export {
  buildLedger,
  type ExpenditureLine,
  type IncomeLine,
  type Ledger,
  type LedgerSource,
  type Line,
  type ProcurementLine,
} from './ledger.ts';
export { FUND_IDS, FUNDS, type FundId, PERIODS, type Period, SOURCE_IDS, SOURCES, type SourceId } from './sources.ts';
export { type ThreePublicPart, threePublicPart } from './three-public.ts';
