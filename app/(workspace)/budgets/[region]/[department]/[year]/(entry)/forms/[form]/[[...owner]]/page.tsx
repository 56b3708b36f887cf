import { notFound } from 'next/navigation';
import { formPath } from '#components/shell/addresses.ts';
import { FORM_IDS, type FormId, formDefinition } from '#lib/core/forms/index.ts';
import { type BudgetParams, isCode } from '#lib/server/budget-address.ts';
import { requireVisibleBudget } from '../../../../visible-budget.ts';

type FormParams = BudgetParams & { form: string; owner?: string[] };

/** One form of a budget. What is on screen is the layout's: the form that the address names. */
export default async function BudgetFormPage({ params }: { params: Promise<FormParams> }) {
  const { form, owner = [], ...budget } = await params;
  const known = FORM_IDS.find((id): id is FormId => id === form);
  if (known === undefined || owner.length > 1 || !owner.every(isCode)) notFound();
  const key = { form: known, owner: owner[0] ?? '' };
  const { actor } = await requireVisibleBudget({ params: budget, page: (of) => formPath(of, key) });
  // Whoever sees one unit has no forms of another: the address is not there for them.
  const { scope } = actor;
  const foreign = scope.level === 'unit' && scope.unit !== key.owner;
  if (foreign && formDefinition({ id: known }).owner === 'unit') notFound();
  return null;
}
