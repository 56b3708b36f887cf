import { authorizeBudget } from '#lib/auth/gates.ts';
import { projectCodeOf } from '#lib/core/forms/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { DraftView, LastYearLine } from '#lib/core/screen/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey, Denial } from '#lib/core/workflow/index.ts';
import { figuresOfLastYear } from '../budgets/derived-budget.ts';
import { lastYearOf, sourceOfLastYear } from '../budgets/read-budget.ts';
import { readRuleSettings } from '../examination/rule-settings.ts';
import { fingerprint } from '../fingerprint.ts';
import type { BudgetHeader, Repositories } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import { QUOTAS, quotasKey } from '../region/quotas-form.ts';
import type { Services } from '../services.ts';
import { departmentOver } from './department-limits.ts';
import { editableBy, type Filling } from './form-access.ts';

/** A draft as its reader sees it, without the words that say why nothing can be changed. */
export type ReadDraftView = Omit<DraftView, 'readOnly'> & { denial?: Denial };

/** `version` is another text after each change of what the reader sees; `view` is absent where the reader has it already. */
export type DraftAnswer = { version: string; view?: ReadDraftView };

/**
 * Everything that a person needs to fill the forms of a budget, on one consistent snapshot.
 * @param input.known the version that the reader has already
 */
export async function readDraft(input: {
  services: Pick<Services, 'storage' | 'classificationOf'>;
  actor: Actor;
  key: BudgetKey;
  known?: string | undefined;
}): Promise<Result<DraftAnswer, Refusal>> {
  const { services, actor, key, known } = input;
  return services.storage.read(async (repositories): Promise<Result<DraftAnswer, Refusal>> => {
    const header = await repositories.budgets.find({ actor, key });
    if (header === undefined) return refuse({ code: 'NOT_FOUND' });
    const { section, state } = header;
    const authorized = authorizeBudget({ actor, key, action: 'read', resource: { section: section.code, state } });
    if (!authorized.ok) return authorized;
    const units = await repositories.budgets.units({ actor, key });
    if (units.length === 0) return refuse({ code: 'NOT_FOUND' });
    const filling: Filling = { actor, key, header, units };
    const lastYear = await lastYearOf(repositories, { actor, key });
    const version = await versionOf({ repositories, filling, lastYear });
    if (version === known) return ok({ version });
    const view = await viewOf({ repositories, filling, authorized: authorized.value, lastYear });
    const source = await sourceOfLastYear(repositories, { services, actor, found: lastYear ? { lastYear } : {} });
    const priorYear = source && figuresOfLastYear({ lastYear: source, template: view.template, fiscalYear: key.year });
    return ok({ version, view: priorYear === undefined ? view : { ...view, priorYear } });
  });
}

type Query = { repositories: Repositories; filling: Filling; lastYear: BudgetHeader | undefined };

/** Told from what it depends on, without reading any of it. */
async function versionOf({ repositories, filling, lastYear }: Query): Promise<string> {
  const { actor, key, header, units } = filling;
  const [quotas] = await repositories.forms.headers({ key: quotasKey(key), forms: [QUOTAS] });
  return fingerprint({
    person: { id: actor.id, name: actor.name, role: actor.role, scope: actor.scope },
    budget: { ...header, updatedAt: header.updatedAt.toISOString() },
    units,
    quotas: quotas?.revision ?? 0,
    rules: await readRuleSettings(repositories, key),
    lastYear: lastYear?.revision ?? 0,
  }).slice(0, 32);
}

async function viewOf(query: Query & { authorized: AuthorizedBudget }): Promise<ReadDraftView> {
  const { repositories, filling, authorized, lastYear } = query;
  const { actor, key, header } = filling;
  const { forms, units } = await repositories.forms.draft(authorized);
  const [quotas] = await repositories.forms.find({ key: quotasKey(key), forms: [QUOTAS] });
  const { editable, denial } = editableBy(filling);
  const account = await repositories.accounts.find(actor.id);
  const over = actor.scope.level === 'unit' ? await departmentOver({ repositories, key }) : [];
  return {
    key,
    regionName: header.regionName,
    departmentName: header.departmentName,
    template: header.template,
    state: header.state,
    round: header.round,
    person: { id: actor.id, name: actor.name, ...(account === undefined ? {} : { username: account.username }) },
    ...(actor.scope.level === 'unit' ? { partOf: actor.scope.unit } : {}),
    units,
    forms,
    editable,
    ...(denial === undefined ? {} : { denial }),
    quotas: quotas?.rows ?? [],
    ruleSettings: await readRuleSettings(repositories, key),
    ...(over.length === 0 ? {} : { departmentOver: over }),
    ...(lastYear === undefined ? {} : { lastYear: await linesOfLastYear({ repositories, actor, lastYear }) }),
  };
}

async function linesOfLastYear(input: {
  repositories: Repositories;
  actor: Actor;
  lastYear: BudgetHeader;
}): Promise<NonNullable<DraftView['lastYear']>> {
  const { repositories, actor, lastYear } = input;
  const { key, section, state } = lastYear;
  const authorized = authorizeBudget({ actor, key, action: 'read', resource: { section: section.code, state } });
  const lines = authorized.ok ? await repositories.ledger.ofBudget(authorized.value) : [];
  const lists = await repositories.forms.ofKind({ key, form: 'projects' });
  const names = new Map(
    lists.flatMap(({ rows }) => rows.map((row) => [projectCodeOf(row), row.cells.name ?? ''] as const)),
  );
  return {
    fiscalYear: key.year,
    lines: lines.map(({ unit, project, function: code, economic, source, amount }): LastYearLine & { amount: Fen } => ({
      unit,
      project,
      projectName: names.get(project) ?? project,
      function: code,
      economic,
      source,
      amount,
    })),
  };
}
