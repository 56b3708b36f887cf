import { z } from 'zod';
import { CATEGORY_IDS } from '#lib/core/ledger/index.ts';
import { goalSchema } from './performance.ts';
import { amount, code, day, name, text, year } from './values.ts';

/** 项目申报. 当年预算 is never stored: it is the sum of the project's expenditure lines. */
export const declarationSchema = z.strictObject({
  filedOn: day,
  responsible: text,
  phone: text,
  address: text,
  postcode: text,
  attribute: z.enum(['continuing', 'new']),
  duration: z.strictObject({
    kind: z.enum(['perennial', 'multi-year', 'one-off']),
    from: year.exactOptional(),
    to: year.exactOptional(),
  }),
  scope: z.enum(['department', 'district']),
  rationale: text,
  plan: text,
  totalBudget: amount,
  history: z.array(z.strictObject({ year, amount })),
  historyNote: text.exactOptional(),
  changeReason: text.exactOptional(),
  costLines: z.array(
    z.strictObject({
      item: text,
      economic: code.exactOptional(),
      amount,
      basis: text.exactOptional(),
      note: text.exactOptional(),
    }),
  ),
  costBasis: text.exactOptional(),
  purpose: text,
  reviewOpinion: text.exactOptional(),
});

/** 项目: everything is budgeted under one, as in 预算管理一体化. */
export const projectSchema = z.strictObject({
  code,
  name,
  unit: code,
  category: z.enum(CATEGORY_IDS),
  declaration: declarationSchema.exactOptional(),
  performance: z.strictObject({ goals: z.array(goalSchema) }).exactOptional(),
});

export type Declaration = z.output<typeof declarationSchema>;
export type Project = z.output<typeof projectSchema>;
