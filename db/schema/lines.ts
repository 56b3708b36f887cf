import {
  CATEGORY_IDS,
  type CategoryId,
  PERIODS,
  type Period,
  SOURCE_IDS,
  type SourceId,
} from '#lib/core/ledger/index.ts';
import type { defineUnitBudget } from './budget.ts';
import type { Kit } from './kit-sqlite.ts';
import { isOneOf } from './rules.ts';

/**
 * 支出: the ledger, as it follows from the rows of the forms that are valid. Written with them in one transaction and never
 * by itself, so that a bureau's sums need not read every form. `id` names the form and the row.
 */
export function defineLedgerLine(kit: Kit, unitBudget: ReturnType<typeof defineUnitBudget>) {
  return kit.table(
    'ledger_line',
    {
      region: kit.text('region_code').notNull(),
      department: kit.text('department_code').notNull(),
      year: kit.count('fiscal_year').notNull(),
      id: kit.text('id').notNull(),
      unit: kit.text('unit_code').notNull(),
      project: kit.text('project_code').notNull(),
      category: kit.text('category').$type<CategoryId>().notNull(),
      function: kit.text('function_code').notNull(),
      economic: kit.text('economic_code').notNull(),
      source: kit.text('source').$type<SourceId>().notNull(),
      period: kit.text('period').$type<Period>().notNull(),
      amount: kit.money('amount').notNull(),
    },
    (t) => [
      kit.primaryKey({ name: 'ledger_line_key', columns: [t.region, t.department, t.year, t.id] }),
      kit.reference({
        name: 'ledger_line_unit_budget',
        columns: [t.region, t.department, t.year, t.unit],
        to: [unitBudget.region, unitBudget.department, unitBudget.year, unitBudget.unit],
      }),
      kit.index('ledger_line_by_unit').on(t.region, t.department, t.year, t.unit),
      kit.check('ledger_line_amount_in_fen', kit.moneyRule(t.amount)),
      kit.check('ledger_line_category_known', isOneOf(t.category, CATEGORY_IDS)),
      kit.check('ledger_line_source_known', isOneOf(t.source, SOURCE_IDS)),
      kit.check('ledger_line_period_known', isOneOf(t.period, PERIODS)),
    ],
  );
}
