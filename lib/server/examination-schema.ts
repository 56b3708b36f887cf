import { z } from 'zod';
import type { ExaminedReport } from '#lib/core/examination/index.ts';

const text = z.string().max(20_000);
const count = z.int().min(0);

const finding = z.strictObject({
  rule: text,
  severity: z.enum(['error', 'warning', 'notice']),
  quote: text,
  stated: text,
  expected: text,
  tail: z.boolean(),
  at: z.strictObject({
    page: count.exactOptional(),
    line: count.exactOptional(),
    section: text.exactOptional(),
    table: text.exactOptional(),
    row: text.exactOptional(),
    column: text.exactOptional(),
  }),
  message: text,
  cause: z.string().max(60).exactOptional(),
});

/**
 * What a browser sends back to have the letter written: what it was given, its findings narrowed by a person, without the
 * text and the rules.
 */
export const letterRequest = z.strictObject({
  department: text.exactOptional(),
  fiscalYear: z.int().exactOptional(),
  examination: z.strictObject({
    format: z.literal('budget-examination'),
    version: z.literal(1),
    source: z.strictObject({
      name: text,
      kind: z.enum(['txt', 'html', 'docx', 'xlsx', 'pdf']),
      pages: count.exactOptional(),
    }),
    template: text.exactOptional(),
    read: z.strictObject({ tables: count, sentences: count, figures: count }),
    findings: z.array(finding).max(5_000),
    notChecked: z.array(z.strictObject({ what: text, why: text })).max(2_000),
  }),
});

/** What was asked for as an examined report; causes are of no matter in a letter. */
export function letterReport(asked: z.output<typeof letterRequest>): ExaminedReport {
  const { examination, ...whose } = asked;
  const findings = examination.findings.map(({ cause: _cause, ...rest }) => rest);
  return { ...whose, examination: { ...examination, findings }, tables: [], rules: [], blocks: [] };
}
