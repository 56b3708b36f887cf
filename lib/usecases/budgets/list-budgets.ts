import { type Fen, fen } from '#lib/core/money/index.ts';
import type { Actor, BudgetKey, StateId } from '#lib/core/workflow/index.ts';
import type { BudgetHeader } from '../ports/index.ts';
import type { Services } from '../services.ts';

/** A budget in a list, with its exact expenditure and its units, as far as the actor sees them. */
export type ListedBudget = BudgetHeader & {
  total: Fen;
  units: readonly { code: string; name: string; state: StateId; total: Fen }[];
};

/** Budgets that the actor may see, in code order. */
export async function listBudgets(input: {
  services: Pick<Services, 'storage'>;
  actor: Actor;
}): Promise<ListedBudget[]> {
  const { services, actor } = input;
  return services.storage.read(async ({ budgets, ledger }) => {
    const totals = Map.groupBy(await ledger.totals(actor), ({ key }) => nameOf(key));
    return (await budgets.list(actor)).map((header): ListedBudget => {
      const units = (totals.get(nameOf(header.key)) ?? []).map(({ key: _key, ...unit }) => unit);
      return { ...header, units, total: fen(units.reduce((sum, { total }) => sum + total, 0)) };
    });
  });
}

function nameOf({ region, department, year }: BudgetKey): string {
  return `${region}/${department}/${year}`;
}
