import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { signInAddress } from '#app/page-actor.ts';
import type { Actor, BudgetKey } from '#lib/core/workflow/index.ts';
import { type BudgetParams, budgetKey } from '#lib/server/budget-address.ts';
import { type BudgetHeader, findVisibleBudget } from '#lib/server/budgets.ts';
import { requireActor } from '#lib/server/session.ts';

/** A budget and who looks at it. */
export type VisibleBudget = { actor: Actor; budget: BudgetHeader };

type Seen = { code: 'VISIBLE'; seen: VisibleBudget } | { code: 'NOT_FOUND' } | { code: 'NO_ACTOR'; reason: string };

/** Read once for a request, by the frame and by the page in it. */
const look = cache(async (region: string, department: string, year: string): Promise<Seen> => {
  const key = budgetKey({ region, department, year });
  if (key === undefined) return { code: 'NOT_FOUND' };
  const actor = await requireActor(await headers());
  if (!actor.ok) return { code: 'NO_ACTOR', reason: actor.error.code };
  const budget = await findVisibleBudget(actor.value, key);
  if (budget === undefined) return { code: 'NOT_FOUND' };
  return { code: 'VISIBLE', seen: { actor: actor.value, budget } };
});

/** The budget that an address names, for the frame around its pages; nothing where the page will refuse. */
export async function glanceAtBudget(params: BudgetParams): Promise<VisibleBudget | undefined> {
  const answer = await look(params.region, params.department, params.year);
  return answer.code === 'VISIBLE' ? answer.seen : undefined;
}

/**
 * Proves that whoever asks for a page may see its budget; to everybody else it is not found. Whoever is not signed in
 * comes back to that very page.
 * @param input.page the page's own address
 */
export async function requireVisibleBudget(input: {
  params: BudgetParams;
  page: (budget: BudgetKey) => string;
}): Promise<VisibleBudget> {
  const { params, page } = input;
  const answer = await look(params.region, params.department, params.year);
  if (answer.code === 'VISIBLE') return answer.seen;
  const key = budgetKey(params);
  if (answer.code === 'NOT_FOUND' || key === undefined) notFound();
  redirect(signInAddress({ page: page(key), reason: answer.reason }));
}
