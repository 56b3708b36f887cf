import { authorizeBudget } from '#lib/auth/gates.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';
import type { Actor, AuthorizedBudget, BudgetAction, BudgetKey, RoleId } from '#lib/core/workflow/index.ts';
import type { BudgetHeader, Doer, Repositories, UnitHeader } from '../ports/index.ts';
import type { FieldError, Refusal } from '../refusals.ts';

/** Longest remark, in letters. */
const TEXT_LIMIT = 2_000;

/** A budget that somebody remarks on, held until the transaction ends. */
export type Commenting = { actor: Actor; key: BudgetKey; header: BudgetHeader; units: readonly UnitHeader[] };

/** Holds a budget within the actor's sight. */
export async function holdForComments(
  { budgets }: Pick<Repositories, 'budgets'>,
  { actor, key }: { actor: Actor; key: BudgetKey },
): Promise<Result<Commenting, Refusal>> {
  const header = await budgets.lock({ actor, key });
  const units = header === undefined ? [] : await budgets.units({ actor, key });
  return header === undefined || units.length === 0 ? refuse({ code: 'NOT_FOUND' }) : ok({ actor, key, header, units });
}

/** Proof that somebody may remark on, or cut, a part of a budget now. @param input.unit its code, '' for the department's own */
export function authorizeRemark(input: {
  commenting: Pick<Commenting, 'actor' | 'key' | 'header'>;
  action: Extract<BudgetAction, 'comment' | 'cut'>;
  unit: string;
}): Result<AuthorizedBudget, Refusal> {
  const { commenting, action, unit } = input;
  const { actor, key, header } = commenting;
  const place = unit === '' ? {} : { unit };
  return authorizeBudget({
    actor,
    key,
    action,
    resource: { section: header.section.code, state: header.state, ...place },
  });
}

/** What keeps the words of a remark from being kept. */
export function textErrors({ text, path, label }: { text: string; path: string; label: string }): FieldError[] {
  if (text.trim() === '') return [{ path, message: `请写明${label}` }];
  if (text.length > TEXT_LIMIT) return [{ path, message: `${label}超过 ${TEXT_LIMIT} 个字，请缩短` }];
  if (!text.isWellFormed() || text.includes('\u0000'))
    return [{ path, message: `${label}含有不能保存的字符（空字符或残缺的字），请删去后重新输入` }];
  return [];
}

/** Who did it, as it is kept. The role of whoever may remark is a person's. */
export function doerOf({ id, name, role }: Actor): Doer {
  return { id, name, role: role as RoleId };
}
