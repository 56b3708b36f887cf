import { authorizeBudget } from '#lib/auth/gates.ts';
import type { RuleSettings } from '#lib/core/checks/index.ts';
import type { Classification } from '#lib/core/classification/index.ts';
import { assembleBudget, type BudgetDraft } from '#lib/core/forms/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, AuthorizedBudget, BudgetKey } from '#lib/core/workflow/index.ts';
import { readRuleSettings } from '../examination/rule-settings.ts';
import type { BudgetHeader, Repositories, UnitHeader } from '../ports/index.ts';
import type { Refusal } from '../refusals.ts';
import type { Services } from '../services.ts';

/** What there is to know before a budget is read: whether it may be, its revision, and the year's classification. */
export type LookedUpBudget = {
  header: BudgetHeader;
  /** Units that the actor may see, in their order. */
  units: UnitHeader[];
  authorized: AuthorizedBudget;
  classification: Classification;
  /** What the bureau decided about the rules of the year. */
  ruleSettings: RuleSettings;
  /** Last year's budget, where it is in the product and the actor may see it. */
  lastYear?: BudgetHeader;
};

/** A year's forms and what they are read by. */
export type DraftSource = { draft: BudgetDraft; classification: Classification; ruleSettings?: RuleSettings };

/** A budget as its reader sees it: an actor bound to a unit gets that unit's part alone. */
export type ReadDraft = LookedUpBudget & DraftSource & { lastYearSource?: DraftSource };

type Request = {
  services: Pick<Services, 'storage' | 'classificationOf'>;
  actor: Actor;
  key: BudgetKey;
  /** What it is read for. */
  action?: 'read' | 'export';
};

/**
 * Reads a budget's forms on one consistent snapshot, and last year's where they are at hand.
 * @returns `NOT_FOUND` also where the actor may not see it, or its unit has no part in it
 */
export async function readForms(request: Request): Promise<Result<ReadDraft, Refusal>> {
  return request.services.storage.read(async (repositories): Promise<Result<ReadDraft, Refusal>> => {
    const found = await lookUpIn(repositories, request);
    if (!found.ok) return found;
    const draft = await repositories.forms.draft(found.value.authorized);
    const lastYearSource = await sourceOfLastYear(repositories, { ...request, found: found.value });
    return ok({ ...found.value, draft, ...(lastYearSource === undefined ? {} : { lastYearSource }) });
  });
}

/** The budget that the forms come to, as the exchange format knows it. */
export async function readBudget(
  request: Request,
): Promise<Result<Omit<ReadDraft, 'draft' | 'lastYearSource'> & { budget: Budget }, Refusal>> {
  return request.services.storage.read(async (repositories) => {
    const found = await lookUpIn(repositories, request);
    if (!found.ok) return found;
    const { classification, authorized } = found.value;
    const draft = await repositories.forms.draft(authorized);
    return ok({ ...found.value, budget: assembleBudget({ draft, classification }).budget });
  });
}

/** As `readForms`, without the forms: quick, for who may have what follows from them at hand already. */
export async function lookUpBudget(request: Request): Promise<Result<LookedUpBudget, Refusal>> {
  return request.services.storage.read((repositories) => lookUpIn(repositories, request));
}

async function lookUpIn(repositories: Repositories, request: Request): Promise<Result<LookedUpBudget, Refusal>> {
  const { services, actor, key, action = 'read' } = request;
  const { budgets } = repositories;
  const header = await budgets.find({ actor, key });
  if (header === undefined) return refuse({ code: 'NOT_FOUND' });
  const resource = { section: header.section.code, state: header.state };
  const authorized = authorizeBudget({ actor, key, action, resource });
  if (!authorized.ok) return authorized;
  const units = await budgets.units({ actor, key });
  if (units.length === 0) return refuse({ code: 'NOT_FOUND' });
  const classification = await services.classificationOf({ repositories, fiscalYear: key.year });
  if (classification === undefined) return refuse({ code: 'CLASSIFICATION_MISSING', fiscalYear: key.year });
  const lastYear = await lastYearOf(repositories, { actor, key });
  const ruleSettings = await readRuleSettings(repositories, key);
  return ok({
    header,
    units,
    authorized: authorized.value,
    classification,
    ruleSettings,
    ...(lastYear === undefined ? {} : { lastYear }),
  });
}

/** Last year's budget, where there is one that the actor may see a part of. */
export async function lastYearOf(
  { budgets }: Pick<Repositories, 'budgets'>,
  { actor, key }: { actor: Actor; key: BudgetKey },
): Promise<BudgetHeader | undefined> {
  const before = { ...key, year: key.year - 1 };
  const header = await budgets.find({ actor, key: before });
  const units = header === undefined ? [] : await budgets.units({ actor, key: before });
  return units.length === 0 ? undefined : header;
}

/** The forms of last year's budget, as far as the actor may see them. */
export async function sourceOfLastYear(
  repositories: Repositories,
  { services, actor, found }: Pick<Request, 'services' | 'actor'> & { found: Pick<LookedUpBudget, 'lastYear'> },
): Promise<DraftSource | undefined> {
  const { lastYear } = found;
  if (lastYear === undefined) return undefined;
  const { key, section, state } = lastYear;
  const classification = await services.classificationOf({ repositories, fiscalYear: key.year });
  const authorized = authorizeBudget({ actor, key, action: 'read', resource: { section: section.code, state } });
  if (classification === undefined || !authorized.ok) return undefined;
  return { draft: await repositories.forms.draft(authorized.value), classification };
}
