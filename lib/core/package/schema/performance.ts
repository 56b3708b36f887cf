import { z } from 'zod';
import { amount, day, name, text, year } from './values.ts';

/** 三级绩效指标. `value` is kept as people write it (`≥90%`, `显著提高`). */
export const indicatorSchema = z.strictObject({
  level1: name,
  level2: name,
  name,
  value: text,
  previous: z.record(z.string().regex(/^20\d{2}$/, '应为年份'), text).exactOptional(),
  basis: text.exactOptional(),
});

/** 绩效目标 with its indicators, 长期 or 年度. */
export const goalSchema = z.strictObject({
  term: z.enum(['long-term', 'annual']),
  until: year.exactOptional(),
  name: text.exactOptional(),
  statement: text,
  indicators: z.array(indicatorSchema),
});

/** 部门整体支出绩效目标; this year's amounts and shares come from the ledger. */
export const overallPerformanceSchema = z.strictObject({
  filedOn: day.exactOptional(),
  preparer: text.exactOptional(),
  phone: text.exactOptional(),
  until: year.exactOptional(),
  overview: text,
  tasks: text,
  history: z.array(
    z.strictObject({
      year,
      income: z.strictObject({ appropriation: amount, fiscalAccount: amount, unit: amount }),
      spending: z.strictObject({ personnel: amount, operating: amount, specific: amount }),
    }),
  ),
  projectSummary: z
    .array(z.strictObject({ name, category: text, total: amount, current: amount, use: text }))
    .exactOptional(),
  goals: z.array(goalSchema),
});

export type Indicator = z.output<typeof indicatorSchema>;
export type Goal = z.output<typeof goalSchema>;
export type OverallPerformance = z.output<typeof overallPerformanceSchema>;
