import { z } from 'zod';
import { PERIODS, SOURCE_IDS } from '#lib/core/ledger/index.ts';
import { overallPerformanceSchema } from './performance.ts';
import { explanationsSchema, priorYearSchema } from './prior-year.ts';
import { projectSchema } from './project.ts';
import { amount, code, count, day, decimal, name, text, year } from './values.ts';

const headcount = z.strictObject({ administrative: count, institution: count, civilService: count });

/** 编制, 实有 and 离退休人数; `civilService` is the part of `institution` that is 参公. */
export const staffingSchema = z.strictObject({
  authorized: headcount,
  active: headcount,
  retired: z.strictObject({ veteran: count, ordinary: count }),
});

/** 单位性质. */
export const UNIT_NATURES = [
  'administrative',
  'civil-service',
  'fully-funded',
  'partially-funded',
  'self-funded',
] as const;

const unitSchema = z.strictObject({
  code,
  name,
  nature: z.enum(UNIT_NATURES),
  headquarters: z.boolean(),
  staffing: staffingSchema,
});

const departmentSchema = z.strictObject({
  code,
  name,
  disclosureName: name,
  section: z.strictObject({ code, name }),
  dutiesBasis: text.exactOptional(),
  duties: z.array(text),
  unitsNote: text.exactOptional(),
});

const expenditureSchema = z.strictObject({
  unit: code,
  project: code,
  function: code,
  economic: code,
  source: z.enum(SOURCE_IDS),
  period: z.enum(PERIODS),
  amount,
  item: text.exactOptional(),
  basis: text.exactOptional(),
  note: text.exactOptional(),
});

const incomeSchema = z.strictObject({ unit: code, source: z.enum(SOURCE_IDS), period: z.enum(PERIODS), amount });

const procurementSchema = z.strictObject({
  unit: code,
  project: code.exactOptional(),
  item: name,
  catalogCode: text.exactOptional(),
  kind: z.enum(['goods', 'works', 'services']),
  quantity: decimal.exactOptional(),
  measure: text.exactOptional(),
  amount,
  newAsset: z.boolean(),
});

const purchasedServiceSchema = z.strictObject({
  unit: code,
  project: code.exactOptional(),
  item: name,
  catalogCode: text.exactOptional(),
  amount,
});

const assetsSchema = z.strictObject({
  asOf: day,
  totalValue: amount.exactOptional(),
  landArea: decimal,
  buildingArea: decimal,
  vehicles: z.strictObject({ general: count, lawEnforcement: count, special: count }),
  equipmentOver500k: count,
  specialEquipmentOver1m: count,
  additionsNote: text,
});

/** The exchange format, version 1. Input: JSON with decimal strings in 元; output: a `Budget` with amounts in 分. */
export const packageSchema = z.strictObject({
  format: z.literal('budget-package'),
  version: z.literal(1),
  fiscalYear: year,
  region: z.strictObject({ code, name }),
  template: code,
  department: departmentSchema,
  units: z.array(unitSchema).min(1, '至少要有一个预算单位'),
  projects: z.array(projectSchema),
  income: z.array(incomeSchema),
  expenditure: z.array(expenditureSchema),
  procurement: z.array(procurementSchema),
  purchasedServices: z.array(purchasedServiceSchema),
  assets: assetsSchema.exactOptional(),
  performance: overallPerformanceSchema.exactOptional(),
  priorYear: priorYearSchema.exactOptional(),
  explanations: explanationsSchema.exactOptional(),
  disclosure: z
    .strictObject({
      approvedOn: day.exactOptional(),
      publishedOn: day.exactOptional(),
      channel: text,
      hiddenNames: text.exactOptional(),
    })
    .exactOptional(),
});

/** One department's budget for one fiscal year, amounts in 分. */
export type Budget = z.output<typeof packageSchema>;
/** The same as JSON: decimal strings in 元. */
export type BudgetPackage = z.input<typeof packageSchema>;
export type Unit = Budget['units'][number];
export type UnitNature = (typeof UNIT_NATURES)[number];
export type ExpenditureEntry = Budget['expenditure'][number];
export type IncomeEntry = Budget['income'][number];
export type ProcurementEntry = Budget['procurement'][number];
export type PurchasedServiceEntry = Budget['purchasedServices'][number];
export type Assets = z.output<typeof assetsSchema>;
export type Staffing = z.output<typeof staffingSchema>;
