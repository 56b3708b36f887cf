import type { Budget } from '#lib/core/package/index.ts';
import type { AdministratorDuty, RoleId } from '#lib/core/workflow/index.ts';

/** An account of the demonstration, as people see it. */
export type DemonstrationAccount = { username: string; name: string; role: RoleId; duty: AdministratorDuty | null };

/** Kept as a setting, so that a later start can show it again. A demonstration has nothing to protect. */
export type Demonstration = { password: string; accounts: DemonstrationAccount[] };

/** Name of the setting that holds a `Demonstration`. Only a demonstration database has it. */
export const DEMONSTRATION_SETTING = 'demonstration';

/** One account for each role, and three administrators, because system, security and audit are separate people. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  { username: 'preparer', name: '演示单位经办', role: 'preparer', duty: null },
  { username: 'unit-head', name: '演示单位负责人', role: 'unit-head', duty: null },
  { username: 'department-lead', name: '演示主管部门财务', role: 'department-lead', duty: null },
  { username: 'section-reviewer', name: '演示业务科室', role: 'section-reviewer', duty: null },
  { username: 'budget-office', name: '演示预算科', role: 'budget-office', duty: null },
  { username: 'auditor', name: '演示审计', role: 'auditor', duty: null },
  { username: 'system-admin', name: '演示系统管理员', role: 'administrator', duty: 'system' },
  { username: 'security-admin', name: '演示安全管理员', role: 'administrator', duty: 'security' },
  { username: 'audit-admin', name: '演示审计管理员', role: 'administrator', duty: 'audit' },
];

/** Where each account stands: with the budget's region, section, department and headquarters unit, as far as its role asks. */
export function demonstrationPlace(budget: Budget) {
  const unit = budget.units.find((candidate) => candidate.headquarters) ?? budget.units[0];
  return {
    region: budget.region.code,
    section: budget.department.section.code,
    department: budget.department.code,
    unit: unit?.code ?? null,
  };
}
