import { authorizeBudget } from '#lib/auth/gates.ts';
import type { Classification } from '#lib/core/classification/index.ts';
import { templateFor } from '#lib/core/disclosure/index.ts';
import { assembleBudget } from '#lib/core/forms/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { StoredForm } from '#lib/core/screen/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey } from '#lib/core/workflow/index.ts';
import { fingerprint } from '../fingerprint.ts';
import type { BudgetHeader, Repositories } from '../ports/index.ts';
import type { FieldError, Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';
import { enterForms } from './enter-forms.ts';

/** What importing did. `unchanged`: the same budget was there already, and nothing was written. */
export type ImportOutcome = { outcome: 'created' | 'replaced' | 'unchanged'; key: BudgetKey; revision: number };

/** Puts a budget into the store in the place of the department's budget of that year: all of it, or nothing. */
export async function importBudget(input: {
  services: Pick<Services, 'storage' | 'clock' | 'classificationOf'>;
  actor: Actor;
  budget: Budget;
}): Promise<Result<ImportOutcome, Refusal>> {
  const { services, actor, budget } = input;
  return services.storage.transact((repositories) =>
    enterBudget({ services, repositories, actor, budget, at: services.clock.now() }),
  );
}

/** The import within a transaction at hand. */
export async function enterBudget(input: {
  services: Pick<Services, 'classificationOf'>;
  repositories: Repositories;
  actor: Actor;
  budget: Budget;
  at: Date;
}): Promise<Result<ImportOutcome, Refusal>> {
  const { services, repositories, actor, budget, at } = input;
  const { organisation, budgets, audit } = repositories;
  const key = { region: budget.region.code, department: budget.department.code, year: budget.fiscalYear };
  const existing = await budgets.lock({ actor, key });
  const section = (await organisation.find(key))?.section.code;
  const resource = {
    section: section ?? budget.department.section.code,
    ...(existing === undefined ? {} : { state: existing.state }),
  };
  const authorized = authorizeBudget({ actor, key, action: 'import', resource });
  if (!authorized.ok) return refuse(authorized.error);
  const errors = [...templateErrors(budget), ...sectionErrors({ actor, budget, section })];
  if (errors.length > 0) return refuse({ code: 'INVALID_FIELDS', errors });
  const classification = await services.classificationOf({ repositories, fiscalYear: key.year });
  if (classification === undefined) return refuse({ code: 'CLASSIFICATION_MISSING', fiscalYear: key.year });
  const sha256 = fingerprint(budget);
  const before = await contentsOf({ repositories, authorized: authorized.value, existing, classification });
  if (existing !== undefined && before.sha256 === sha256)
    return ok({ outcome: 'unchanged', key, revision: existing.revision });
  await organisation.enter({ ...budget, section: budget.department.section });
  const { stored } = before;
  const { revision } = await enterForms({ repositories, actor, key, budget, stored, classification, at });
  const replaced = before.sha256 === undefined ? {} : { replacedSha256: before.sha256 };
  const payload = { type: 'budget.imported', version: 1, year: key.year, sha256, ...replaced } as const;
  await audit.append({ actor, region: key.region, department: key.department, at, payload });
  return ok({ outcome: existing === undefined ? 'created' : 'replaced', key, revision });
}

/** What is there before: every form, and the fingerprint of the budget that they come to. */
async function contentsOf(input: {
  repositories: Repositories;
  authorized: AuthorizedBudget;
  existing: BudgetHeader | undefined;
  classification: Classification;
}): Promise<{ stored: readonly StoredForm[]; sha256?: string }> {
  const { repositories, authorized, existing, classification } = input;
  if (existing === undefined) return { stored: [] };
  const draft = await repositories.forms.draft(authorized);
  return { stored: draft.forms, sha256: fingerprint(assembleBudget({ draft, classification }).budget) };
}

/** A budget of a template that is not there could be neither looked at nor published. */
function templateErrors({ template: id, fiscalYear }: Budget): FieldError[] {
  if (templateFor({ id, fiscalYear }) !== undefined) return [];
  return [{ path: 'template', message: `没有 ${fiscalYear} 年可用的公开模板“${id}”，请改为已有的模板` }];
}

/** Who may move a department to another section: a department does not choose its own reviewer. */
const MOVERS: readonly Actor['role'][] = ['budget-office', 'system'];

function sectionErrors(input: { actor: Actor; budget: Budget; section: string | undefined }): FieldError[] {
  const { actor, budget, section } = input;
  const wanted = budget.department.section.code;
  if (section === undefined || section === wanted || MOVERS.includes(actor.role)) return [];
  const message = `本部门的归口业务科室是 ${section}，预算包中是 ${wanted}。请改回 ${section}；调整归口科室由预算科办理`;
  return [{ path: 'department.section.code', message }];
}
