import {
  buildDisclosure,
  type Disclosure,
  type DisclosureDocument,
  type RoundingMode,
} from '#lib/core/disclosure/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { describeDenial } from '#lib/server/budget-disclosure.ts';
import { derivedBudget } from '#lib/usecases/budgets/derived-budget.ts';
import { readForms } from '#lib/usecases/budgets/read-budget.ts';
import type { Services } from '#lib/usecases/services.ts';

type Request = { services: Services; actor: Actor; key: BudgetKey; rounding?: RoundingMode | undefined };

/** A budget in the database with all that follows from it, or why there is none, in words. */
export async function storedDisclosure(input: Request): Promise<Result<Disclosure, string>> {
  const { services, actor, key, rounding } = input;
  const found = await readForms({ services, actor, key, action: 'export' });
  if (!found.ok) return refuse(describeDenial(found.error).body.message);
  const { draft, classification, ruleSettings: settings, lastYearSource: lastYear } = found.value;
  const budget = derivedBudget({ draft, classification, ...(lastYear === undefined ? {} : { lastYear }) });
  const built = buildDisclosure({ budget, classification, rounding, settings });
  return built.ok ? built : refuse(describeDenial(built.error).body.message);
}

/** Its report alone. */
export async function storedReport(input: Request): Promise<Result<DisclosureDocument, string>> {
  const built = await storedDisclosure(input);
  return built.ok ? ok(built.value.document) : built;
}
