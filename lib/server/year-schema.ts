import { z } from 'zod';
import type { Result } from '#lib/core/result/index.ts';
import type { YearSettings } from '#lib/core/screen/index.ts';
import { DEADLINE_LEVEL_IDS, MOST_ROUNDS } from '#lib/core/workflow/index.ts';
import type { FieldError } from '#lib/usecases/refusals.ts';
import { checked } from './draft-schema.ts';

const settings: z.ZodType<YearSettings> = z.strictObject({
  rounds: z.int('轮次应为整数').min(1, '轮次至少为 1').max(MOST_ROUNDS, `轮次最多为 ${MOST_ROUNDS}`),
  template: z.string().min(1, '请选择公开模板').max(40, '请选择公开模板'),
  deadlines: z
    .array(
      z.strictObject({
        round: z.int('轮次应为整数').min(1, '轮次至少为 1').max(MOST_ROUNDS, `轮次最多为 ${MOST_ROUNDS}`),
        level: z.enum(DEADLINE_LEVEL_IDS),
        dueOn: z.string().regex(/^\d{4}-\d\d-\d\d$/, '截止日应为日期'),
      }),
    )
    .max(MOST_ROUNDS * DEADLINE_LEVEL_IDS.length, '截止日太多，请刷新页面重试'),
});
const change = z.strictObject({ before: settings, after: settings });

/** Reads the settings that a year is opened with. */
export function readYearSettings(body: unknown): Result<YearSettings, FieldError[]> {
  return checked(settings, body);
}

/** Reads a change of a year's settings: those that it was made on, and what they are to be. */
export function readYearChange(body: unknown): Result<{ before: YearSettings; after: YearSettings }, FieldError[]> {
  return checked(change, body);
}
