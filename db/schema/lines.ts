import { PERIODS, type Period, SOURCE_IDS, type SourceId } from '#lib/core/ledger/index.ts';
import type { defineProject, defineUnitBudget } from './budget.ts';
import type { Kit } from './kit-sqlite.ts';
import { isOneOf } from './rules.ts';

type UnitBudgetTable = ReturnType<typeof defineUnitBudget>;
type ProjectTable = ReturnType<typeof defineProject>;

/** Columns that say whose line it is and where in its list: by `position`, and by `ordinal` where lines share one. */
function lineColumns(kit: Kit) {
  return {
    region: kit.text('region_code').notNull(),
    department: kit.text('department_code').notNull(),
    year: kit.count('fiscal_year').notNull(),
    id: kit.text('id').notNull(),
    unit: kit.text('unit_code').notNull(),
    position: kit.count('position').notNull(),
    ordinal: kit.count('ordinal').notNull(),
    amount: kit.money('amount').notNull(),
  };
}

/** 支出: the ledger. */
export function defineLedgerLine(kit: Kit, project: ProjectTable) {
  return kit.table(
    'ledger_line',
    {
      ...lineColumns(kit),
      project: kit.text('project_code').notNull(),
      function: kit.text('function_code').notNull(),
      economic: kit.text('economic_code').notNull(),
      source: kit.text('source').$type<SourceId>().notNull(),
      period: kit.text('period').$type<Period>().notNull(),
      item: kit.text('item'),
      basis: kit.text('basis'),
      note: kit.text('note'),
    },
    (t) => [
      kit.primaryKey({ name: 'ledger_line_key', columns: [t.region, t.department, t.year, t.id] }),
      kit.reference({
        name: 'ledger_line_project',
        columns: [t.region, t.department, t.year, t.project],
        to: [project.region, project.department, project.year, project.code],
      }),
      kit.index('ledger_line_by_project').on(t.region, t.department, t.year, t.project),
      kit.check('ledger_line_amount_in_fen', kit.moneyRule(t.amount)),
      kit.check('ledger_line_source_known', isOneOf(t.source, SOURCE_IDS)),
      kit.check('ledger_line_period_known', isOneOf(t.period, PERIODS)),
    ],
  );
}

/** 收入. */
export function defineIncomeLine(kit: Kit, unitBudget: UnitBudgetTable) {
  return kit.table(
    'income_line',
    {
      ...lineColumns(kit),
      source: kit.text('source').$type<SourceId>().notNull(),
      period: kit.text('period').$type<Period>().notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'income_line_key', columns: [t.region, t.department, t.year, t.id] }),
      kit.reference({
        name: 'income_line_unit_budget',
        columns: [t.region, t.department, t.year, t.unit],
        to: [unitBudget.region, unitBudget.department, unitBudget.year, unitBudget.unit],
      }),
      kit.check('income_line_amount_in_fen', kit.moneyRule(t.amount)),
      kit.check('income_line_source_known', isOneOf(t.source, SOURCE_IDS)),
      kit.check('income_line_period_known', isOneOf(t.period, PERIODS)),
    ],
  );
}

/** 政府采购. */
export function defineProcurementLine(kit: Kit, unitBudget: UnitBudgetTable) {
  return kit.table(
    'procurement_line',
    {
      ...lineColumns(kit),
      project: kit.text('project_code'),
      item: kit.text('item').notNull(),
      catalogCode: kit.text('catalog_code'),
      kind: kit.text('kind').$type<'goods' | 'works' | 'services'>().notNull(),
      /** Decimal text as written: it is not money and may have decimals of its own. */
      quantity: kit.text('quantity'),
      measure: kit.text('measure'),
      newAsset: kit.flag('new_asset').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'procurement_line_key', columns: [t.region, t.department, t.year, t.id] }),
      kit.reference({
        name: 'procurement_line_unit_budget',
        columns: [t.region, t.department, t.year, t.unit],
        to: [unitBudget.region, unitBudget.department, unitBudget.year, unitBudget.unit],
      }),
      kit.check('procurement_line_amount_in_fen', kit.moneyRule(t.amount)),
      kit.check('procurement_line_kind_known', isOneOf(t.kind, ['goods', 'works', 'services'])),
    ],
  );
}

/** 政府购买服务. */
export function definePurchasedServiceLine(kit: Kit, unitBudget: UnitBudgetTable) {
  return kit.table(
    'purchased_service_line',
    {
      ...lineColumns(kit),
      project: kit.text('project_code'),
      item: kit.text('item').notNull(),
      catalogCode: kit.text('catalog_code'),
    },
    (t) => [
      kit.primaryKey({ name: 'purchased_service_line_key', columns: [t.region, t.department, t.year, t.id] }),
      kit.reference({
        name: 'purchased_service_line_unit_budget',
        columns: [t.region, t.department, t.year, t.unit],
        to: [unitBudget.region, unitBudget.department, unitBudget.year, unitBudget.unit],
      }),
      kit.check('purchased_service_line_amount_in_fen', kit.moneyRule(t.amount)),
    ],
  );
}
