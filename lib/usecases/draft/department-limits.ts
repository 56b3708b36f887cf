import { fitLines } from '#lib/core/fit/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { DepartmentOver } from '#lib/core/screen/index.ts';
import { limitsOfRows, limitsUse } from '#lib/core/totals/index.ts';
import type { BudgetKey } from '#lib/core/workflow/index.ts';
import type { Repositories } from '../ports/index.ts';

/**
 * Control figures of the department as a whole that its units exceed together, as everything stands saved. Told to each of
 * them: no unit sees the others' amounts, and only the department could find out otherwise, when it hands in.
 */
export async function departmentOver(input: {
  repositories: Pick<Repositories, 'forms' | 'progress'>;
  key: BudgetKey;
}): Promise<DepartmentOver[]> {
  const { repositories, key } = input;
  const [figures] = await repositories.forms.find({ key, forms: [{ form: 'control-figures', owner: '' }] });
  const wide = limitsOfRows(figures?.rows ?? []).units.filter(({ unit }) => unit === undefined);
  if (wide.length === 0) return [];
  const progress = await repositories.progress.find(key);
  const units = (progress?.units ?? []).map(({ code }) => ({ code, name: code }));
  const lines = fitLines({ units, forms: await repositories.forms.all(key) });
  return limitsUse({ limits: { units: wide, projects: [] }, lines })
    .units.filter(({ left }) => left < 0)
    .map(({ fund, category, limit, left }) => ({
      ...(fund === undefined ? {} : { fund }),
      ...(category === undefined ? {} : { category }),
      limit,
      over: fen(-left),
    }));
}
