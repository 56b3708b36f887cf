import { formatWanyuan } from '#lib/core/money/index.ts';
import type { Narrator } from '#lib/core/narrative/index.ts';
import type { Project } from '#lib/core/package/index.ts';
import type { DeclaredAmounts, ProjectAmounts } from './project-amounts.ts';

/** The project form as data: what was declared, amounts in 万元 as published. */
export function projectFormData(
  narrator: Narrator,
  input: { project: Project; amounts: ProjectAmounts | DeclaredAmounts },
): Record<string, unknown> {
  const { project, amounts } = input;
  const { declaration } = project;
  return {
    project: { code: project.code, name: project.name, category: project.category },
    unit: { code: project.unit, name: narrator.context.units.get(project.unit)?.name ?? '' },
    currentBudget: amounts.total,
    sources: amounts,
    ...(declaration === undefined
      ? {}
      : {
          declaration: {
            ...declaration,
            totalBudget: formatWanyuan(declaration.totalBudget),
            history: declaration.history.map(({ year, amount }) => ({ year, amount: formatWanyuan(amount) })),
            costLines: declaration.costLines.map((line) => ({ ...line, amount: formatWanyuan(line.amount) })),
          },
        }),
    procurement: narrator.context.budget.procurement
      .filter((entry) => entry.project === project.code)
      .map(({ item, quantity, measure, amount, newAsset }) => ({
        item,
        ...(quantity === undefined ? {} : { quantity }),
        ...(measure === undefined ? {} : { measure }),
        amount: formatWanyuan(amount),
        newAsset,
      })),
    goals: project.performance?.goals ?? [],
  };
}
