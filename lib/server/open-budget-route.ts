import { z } from 'zod';
import { UNIT_NATURES } from '#lib/core/package/index.ts';
import type { BudgetOpening } from '#lib/core/screen/index.ts';
import { type OpenRefusal, openBudget } from '#lib/usecases/budgets/open-budget.ts';
import { isCode } from './budget-address.ts';
import { answerRefusal, defineRoute } from './define-route.ts';
import { checked } from './draft-schema.ts';
import { describeRefusal, type RefusalAnswer } from './refusal-words.ts';

const code = z.string().refine((text) => isCode(text) && text !== 'total', '编码应为 1 至 40 个字母、数字或短横线');
const name = z
  .string()
  .max(200, '不能超过200个字')
  .regex(/\S/, '不能为空')
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'), '含有不能保存的字符，请删去后重新输入');

const opening: z.ZodType<BudgetOpening> = z.strictObject({
  region: code,
  department: code,
  year: z.int('年度应为整数').min(2000, '年度不能早于2000').max(2100, '年度不能晚于2100'),
  regionName: name.exactOptional(),
  departmentName: name.exactOptional(),
  section: z.strictObject({ code, name }).exactOptional(),
  template: code.exactOptional(),
  units: z
    .array(z.strictObject({ code, name, nature: z.enum(UNIT_NATURES), headquarters: z.boolean() }))
    .max(500, '一个部门最多 500 个单位')
    .exactOptional(),
});

/** Opens a department's budget of a year: body `BudgetOpening`, answered 201 with `{key}`. */
export const postBudget = defineRoute(async ({ body, actor, container }) => {
  const read = checked(opening, body);
  if (!read.ok) return answerRefusal(describeRefusal({ code: 'INVALID_FIELDS', errors: read.error }));
  const opened = await openBudget({ services: container.services, actor, opening: read.value });
  if (!opened.ok) return answerRefusal(describeOpenRefusal(opened.error));
  return Response.json({ key: opened.value }, { status: 201, headers: { 'Cache-Control': 'no-store' } });
});

function describeOpenRefusal(refusal: OpenRefusal): RefusalAnswer {
  if (refusal.code !== 'BUDGET_EXISTS') return describeRefusal(refusal);
  const message = `${refusal.key.year} 年预算已经开始编报，请从预算列表进入`;
  return { status: 409, body: { code: refusal.code, message } };
}
