import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { listBudgets } from '#lib/usecases/budgets/list-budgets.ts';
import type { Services } from '#lib/usecases/services.ts';
import { type CommandContext, required, UsageError } from './command.ts';

/** The options that name a budget. */
export const BUDGET_OPTIONS = {
  department: { type: 'string', help: '部门编码，如 215' },
  year: { type: 'string', help: '预算年度，如 2026' },
  region: { type: 'string', help: '财政区划编码；只有一个区划有此部门时可省略' },
} as const;

/** The budget that the options name. @throws UsageError where they name none that could be */
export async function findBudget(input: {
  context: CommandContext;
  services: Services;
  actor: Actor;
}): Promise<Result<BudgetKey, string>> {
  const { context, services, actor } = input;
  const department = required(context, 'department');
  const year = readYear(context);
  const { region } = context.options;
  const found = (await listBudgets({ services, actor }))
    .map((header) => header.key)
    .filter((key) => key.department === department && key.year === year)
    .filter((key) => region === undefined || key.region === region);
  const [first, ...others] = found;
  if (first === undefined) return refuse(`数据库里没有部门 ${department} 的 ${year} 年预算，请核对编码和年度`);
  if (others.length === 0) return ok(first);
  const regions = found.map((key) => key.region).join('、');
  return refuse(`有多个区划（${regions}）设有部门 ${department}，请用 --region 指明`);
}

/** The budget year that is asked for. @throws UsageError where it is none */
export function readYear(context: CommandContext): number {
  const year = Number(required(context, 'year'));
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new UsageError('--year 应为年份，如 2026');
  return year;
}
