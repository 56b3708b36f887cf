import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { listBudgets } from '#lib/usecases/budgets/list-budgets.ts';
import type { Services } from '#lib/usecases/services.ts';
import type { CommandContext, Outcome } from './command.ts';

/** A department of a region, with its budget of the year. */
export type RegionDepartment = { key: BudgetKey; name: string };

/** Budgets of a region's departments in a year, in code order; why there are none, in words. */
export async function regionDepartments(input: {
  services: Services;
  actor: Actor;
  region: string;
  year: number;
}): Promise<Result<RegionDepartment[], string>> {
  const { services, actor, region, year } = input;
  const found = (await listBudgets({ services, actor }))
    .filter(({ key }) => key.region === region && key.year === year)
    .map(({ key, departmentName }) => ({ key, name: departmentName }));
  return found.length === 0 ? refuse(`区划 ${region} 没有 ${year} 年的预算，请核对区划编码和年度`) : ok(found);
}

/**
 * Does the same for one department after the other, with a bar for whoever watches. One that fails does not keep the others
 * from being done; all that failed are named at the end, each with the reason.
 * @param input.work answers with what to say of the department, or why it was not done
 */
export async function eachDepartment(input: {
  context: CommandContext;
  departments: readonly RegionDepartment[];
  /** What is done, as in “生成报告”. */
  name: string;
  work: (department: RegionDepartment) => Promise<Result<string, string>>;
}): Promise<Outcome> {
  const { context, departments, name, work } = input;
  const failed: string[] = [];
  for (const [index, department] of departments.entries()) {
    const title = `${department.key.department} ${department.name}`;
    context.progress(`${name} ${bar(index, departments.length)} ${index}/${departments.length} ${title}`);
    const done = await work(department).catch((error) => refuse(troubleText(error)));
    if (done.ok) context.print(`${title}：${done.value}`);
    else failed.push(`  ${title}：${done.error}`);
  }
  const done = departments.length - failed.length;
  context.print(`${name}：共 ${departments.length} 个部门，完成 ${done} 个`);
  if (failed.length === 0) return { ok: true };
  return { ok: false, message: `${failed.length} 个部门没有完成：\n${failed.join('\n')}` };
}

const BAR = 24;

function bar(done: number, whole: number): string {
  const filled = Math.round((done / whole) * BAR);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)}`;
}

function troubleText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
