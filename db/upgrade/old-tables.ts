import type { CategoryId, Period, SourceId } from '#lib/core/ledger/index.ts';
import type { UnitNature } from '#lib/core/package/index.ts';
import type { Kit } from '../schema/kit-sqlite.ts';

/*
 * Version 0.1 kept a budget as lines and documents. The migration to forms sets its tables aside under these names; the
 * step after it enters what they hold as forms and drops them. Nothing else knows of them.
 */

/** Names of the tables that the migration sets aside. */
export const OLD_TABLES = [
  'before_forms_unit_budget',
  'before_forms_project',
  'before_forms_form_document',
  'before_forms_ledger_line',
  'before_forms_income_line',
  'before_forms_procurement_line',
  'before_forms_purchased_service_line',
] as const;

function keyColumns(kit: Kit) {
  return {
    region: kit.text('region_code').notNull(),
    department: kit.text('department_code').notNull(),
    year: kit.count('fiscal_year').notNull(),
  };
}

function lineColumns(kit: Kit) {
  return {
    ...keyColumns(kit),
    unit: kit.text('unit_code').notNull(),
    position: kit.count('position').notNull(),
    ordinal: kit.count('ordinal').notNull(),
    amount: kit.money('amount').notNull(),
  };
}

/** The old tables, as far as they are read. */
export function defineOldTables(kit: Kit) {
  return {
    unitBudget: kit.table('before_forms_unit_budget', {
      ...keyColumns(kit),
      unit: kit.text('unit_code').notNull(),
      position: kit.count('position').notNull(),
      name: kit.text('name').notNull(),
      nature: kit.text('nature').$type<UnitNature>().notNull(),
      headquarters: kit.flag('headquarters').notNull(),
    }),
    project: kit.table('before_forms_project', {
      ...keyColumns(kit),
      code: kit.text('code').notNull(),
      unit: kit.text('unit_code').notNull(),
      position: kit.count('position').notNull(),
      name: kit.text('name').notNull(),
      category: kit.text('category').$type<CategoryId>().notNull(),
    }),
    formDocument: kit.table('before_forms_form_document', {
      ...keyColumns(kit),
      kind: kit.text('kind').notNull(),
      owner: kit.text('owner').notNull(),
      content: kit.text('content').notNull(),
    }),
    ledgerLine: kit.table('before_forms_ledger_line', {
      ...lineColumns(kit),
      project: kit.text('project_code').notNull(),
      function: kit.text('function_code').notNull(),
      economic: kit.text('economic_code').notNull(),
      source: kit.text('source').$type<SourceId>().notNull(),
      period: kit.text('period').$type<Period>().notNull(),
      item: kit.text('item'),
      basis: kit.text('basis'),
      note: kit.text('note'),
    }),
    incomeLine: kit.table('before_forms_income_line', {
      ...lineColumns(kit),
      source: kit.text('source').$type<SourceId>().notNull(),
      period: kit.text('period').$type<Period>().notNull(),
    }),
    procurementLine: kit.table('before_forms_procurement_line', {
      ...lineColumns(kit),
      project: kit.text('project_code'),
      item: kit.text('item').notNull(),
      catalogCode: kit.text('catalog_code'),
      kind: kit.text('kind').$type<'goods' | 'works' | 'services'>().notNull(),
      quantity: kit.text('quantity'),
      measure: kit.text('measure'),
      newAsset: kit.flag('new_asset').notNull(),
    }),
    purchasedServiceLine: kit.table('before_forms_purchased_service_line', {
      ...lineColumns(kit),
      project: kit.text('project_code'),
      item: kit.text('item').notNull(),
      catalogCode: kit.text('catalog_code'),
    }),
  };
}

export type OldTables = ReturnType<typeof defineOldTables>;
