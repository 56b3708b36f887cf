import { z } from 'zod';
import type { Classification } from '#lib/core/classification/index.ts';
import { accountMessage, packageSchema } from '#lib/core/package/index.ts';
import type { FieldError } from './refusals.ts';

/** Most lines that one project may have. */
const LINE_LIMIT = 2_000;

const lineSchema = packageSchema.shape.expenditure.element.omit({ unit: true, project: true });

/**
 * A save of one project's lines: amounts are decimal strings in 元, as in the exchange format; decoded they are 分.
 * `revision` is the unit's revision that the change was made on.
 */
export const projectLinesSchema = z.strictObject({
  revision: z.int('应为整数').min(1, '应为本单位当前的版本号'),
  lines: z.array(lineSchema).max(LINE_LIMIT, `一个项目最多 ${LINE_LIMIT} 行`),
});

export type ProjectLinesChange = z.output<typeof projectLinesSchema>;

/** What the schema cannot see: codes must be leaves of the year's classification. */
export function checkProjectLines(input: {
  lines: ProjectLinesChange['lines'];
  classification: Classification;
}): FieldError[] {
  const { classification, lines } = input;
  const errors = lines.flatMap((line, index): FieldError[] => {
    const hold = (field: 'function' | 'economic', kind: 'functional' | 'economicDepartment'): FieldError[] => {
      const message = accountMessage({ classification, kind, code: line[field] });
      return message === undefined ? [] : [{ path: `lines[${index}].${field}`, message }];
    };
    return [...hold('function', 'functional'), ...hold('economic', 'economicDepartment')];
  });
  return errors;
}

/**
 * The budget's expenditure must stay exact as a whole, as a package's must: every table adds all of it up.
 * @param elsewhere sum in 分 of all the budget's other lines
 */
export function checkBudgetTotal(input: { lines: ProjectLinesChange['lines']; elsewhere: bigint }): FieldError[] {
  const total = input.lines.reduce((sum, { amount }) => sum + BigInt(amount), input.elsewhere);
  if (total <= BigInt(Number.MAX_SAFE_INTEGER)) return [];
  return [{ path: 'lines', message: '部门支出合计太大，最大为 90071992547409.91 元，请核对各行的金额和单位' }];
}
