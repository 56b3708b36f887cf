import { z } from 'zod';
import { PERIODS, SOURCE_IDS } from '#lib/core/ledger/index.ts';
import { amount, code, name, text, year } from './values.ts';

/** Last year's approved figures, in 分 after parsing. Absent where last year's budget is in the product. */
export const priorYearSchema = z.strictObject({
  fiscalYear: year,
  income: z.array(z.strictObject({ source: z.enum(SOURCE_IDS), period: z.enum(PERIODS), amount })).exactOptional(),
  functions: z.array(z.strictObject({ function: code, total: amount, general: amount.exactOptional() })),
  totals: z.strictObject({
    total: amount,
    basic: amount.exactOptional(),
    project: amount.exactOptional(),
    appropriation: amount.exactOptional(),
    general: amount.exactOptional(),
    personnel: amount.exactOptional(),
    operating: amount.exactOptional(),
    threePublic: z
      .strictObject({ abroad: amount, vehiclePurchase: amount, vehicleOperation: amount, reception: amount })
      .exactOptional(),
    agencyOperating: amount.exactOptional(),
    procurement: amount.exactOptional(),
  }),
  projects: z.array(z.strictObject({ name, amount })).exactOptional(),
});

/** 增减变化原因: each is the sentence part after “主要是”. */
export const explanationsSchema = z.strictObject({
  total: text.exactOptional(),
  basic: text.exactOptional(),
  general: text.exactOptional(),
  functions: z.record(code, text).exactOptional(),
  threePublic: z
    .strictObject({
      total: text.exactOptional(),
      abroad: text.exactOptional(),
      vehicles: text.exactOptional(),
      reception: text.exactOptional(),
    })
    .exactOptional(),
  agencyOperating: text.exactOptional(),
  procurement: text.exactOptional(),
  projects: text.exactOptional(),
});

export type PriorYear = z.output<typeof priorYearSchema>;
export type Explanations = z.output<typeof explanationsSchema>;
