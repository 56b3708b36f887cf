import type { Budget, ExpenditureEntry } from '#lib/core/package/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { Tables } from '../schema/tables.ts';

type Place = BudgetKey & { id: string; position: number; ordinal: number };
type LedgerRow = Tables['ledgerLine']['$inferInsert'];
type StoredLedgerRow = Tables['ledgerLine']['$inferSelect'];
type IncomeRow = Tables['incomeLine']['$inferSelect'];
type ProcurementRow = Tables['procurementLine']['$inferSelect'];
type ServiceRow = Tables['purchasedServiceLine']['$inferSelect'];

/** Drops what is null: the exchange format leaves an absent value out. */
type Present<T> = { [K in keyof T as null extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as null extends T[K] ? K : never]?: NonNullable<T[K]>;
};

function present<T extends object>(row: T): Present<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as Present<T>;
}

/** A line of the ledger as its row. */
export function ledgerRow(entry: ExpenditureEntry, place: Place): LedgerRow {
  return { item: null, basis: null, note: null, ...entry, ...place };
}

/** A row of the ledger as its line. */
export function ledgerEntry(row: StoredLedgerRow): ExpenditureEntry {
  const { unit, project, function: code, economic, source, period, amount, item, basis, note } = row;
  return present({ unit, project, function: code, economic, source, period, amount, item, basis, note });
}

/** A row of 收入 as the package has it. */
export function incomeEntry({ unit, source, period, amount }: IncomeRow): Budget['income'][number] {
  return { unit, source, period, amount };
}

/** A row of 政府采购 as the package has it. */
export function procurementEntry(row: ProcurementRow): Budget['procurement'][number] {
  const { unit, project, item, catalogCode, kind, quantity, measure, amount, newAsset } = row;
  return present({ unit, project, item, catalogCode, kind, quantity, measure, amount, newAsset });
}

/** A row of 政府购买服务 as the package has it. */
export function purchasedServiceEntry(row: ServiceRow): Budget['purchasedServices'][number] {
  const { unit, project, item, catalogCode, amount } = row;
  return present({ unit, project, item, catalogCode, amount });
}
