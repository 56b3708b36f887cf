import { authorizeBudget } from '#lib/auth/gates.ts';
import { canonicalJson } from '#lib/core/canonical/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import { ok } from '#lib/core/result/index.ts';
import type { BudgetDigest } from '#lib/core/screen/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { Services } from '#lib/usecases/services.ts';
import { SYSTEM } from './actors.ts';
import { expectOk } from './expect-ok.ts';
import { reworked } from './region-generator.ts';
import { enter } from './stored-budget.ts';

/**
 * Puts a department into a store as it stands in the second look of its section: handed in once as given, then worked on
 * and handed in again.
 */
export async function enterReviewed(services: Services, budget: Budget, seed: number): Promise<BudgetKey> {
  const again = reworked(budget, seed);
  const { key } = await enter(services, again);
  const place = { section: budget.department.section.code, state: 'section-review' } as const;
  const authorized = expectOk(authorizeBudget({ actor: SYSTEM, key, action: 'export', resource: place }));
  const at = services.clock.now();
  const made = await services.storage.transact(async ({ progress, snapshots, budgets }) => {
    const before = await progress.find(key);
    if (before === undefined) throw new Error('the budget was not entered');
    for (const [order, text] of [budget, again].map((each) => canonicalJson(each)).entries())
      await snapshots.add({
        authorized,
        id: services.ids.next(),
        kind: 'submission',
        round: 1,
        text,
        at: new Date(at.getTime() + order),
      });
    const units = before.units.map(({ code }) => ({ code, state: 'section-review' as const }));
    await progress.put({ key, progress: { ...before, state: 'section-review', units }, at });
    const { revision } = (await budgets.find({ actor: SYSTEM, key })) ?? { revision: 0 };
    await progress.keepDigest({ key, digest: canonicalJson(digestOf({ budget: again, revision, seed })) });
    return ok(undefined);
  });
  if (!made.ok) throw new Error('handing in was refused');
  return key;
}

function digestOf(input: { budget: Budget; revision: number; seed: number }): BudgetDigest {
  const { budget, revision, seed } = input;
  const total = fen(budget.expenditure.reduce((sum, { amount }) => sum + amount, 0));
  return {
    revision,
    total,
    appropriation: total,
    findings: { error: seed % 4 === 0 ? seed % 7 : 0, warning: seed % 3, notice: 1 },
    overruled: seed % 3,
    units: { in: budget.units.length, out: 0 },
  };
}
