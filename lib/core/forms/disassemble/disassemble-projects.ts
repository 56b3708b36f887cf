import type { Budget, Declaration, Goal, Project } from '#lib/core/package/index.ts';
import { importedRanks } from '../assemble/budget-order.ts';
import type { FormRow } from '../form-row.ts';
import { amountCell, cellsOf, listRows, recordRow, stated, statedIfEmpty } from './cells.ts';
import type { GatheredForms } from './gathered-forms.ts';

/** Puts 项目 into their units' lists, and what is declared for each into its own forms. */
export function disassembleProjects(budget: Budget, forms: GatheredForms): void {
  const ranks = importedRanks(budget.projects.length);
  budget.projects.forEach(({ code, name, category, unit }, index) => {
    const row = { id: `p${index}`, section: 'projects', rank: ranks[index] ?? '', cells: { code, name, category } };
    forms.add({ form: 'projects', owner: unit, unit }, [row]);
  });
  for (const project of budget.projects) {
    const { code: owner, unit, declaration } = project;
    if (declaration !== undefined) forms.add({ form: 'project', owner, unit }, declarationRows(declaration));
    forms.add({ form: 'project-performance', owner, unit }, performanceRows(project));
  }
}

function declarationRows(declaration: Declaration): FormRow[] {
  const { duration, totalBudget, history, costLines: _entered, ...texts } = declaration;
  const cells = cellsOf({
    ...texts,
    'duration.kind': duration.kind,
    'duration.from': duration.from,
    'duration.to': duration.to,
    totalBudget: amountCell(totalBudget),
  });
  const years = history.map(({ year, amount }) => cellsOf({ year, amount: amountCell(amount) }));
  return [recordRow('declaration', cells), ...listRows({ section: 'history', prefix: 'h', cells: years })];
}

function performanceRows({ performance }: Project): FormRow[] {
  if (performance === undefined) return [];
  const rows = goalRows(performance.goals);
  return rows.length > 0 ? rows : [recordRow('performance', stated('goals'))];
}

/** Goals and, under each, its indicators. */
export function goalRows(goals: readonly Goal[]): FormRow[] {
  const cells = goals.map(({ term, until, name, statement }) => cellsOf({ term, until, name, statement }));
  const rows = listRows({ section: 'goals', prefix: 'g', cells });
  return rows.flatMap((row, index) => [
    row,
    ...listRows({
      section: 'indicators',
      prefix: `${row.id}i`,
      parent: row.id,
      cells: (goals[index]?.indicators ?? []).map(({ previous, ...indicator }) => ({
        ...cellsOf(indicator),
        ...cellsOf(
          Object.fromEntries(Object.entries(previous ?? {}).map(([year, value]) => [`previous.${year}`, value])),
        ),
        ...statedIfEmpty('previous', previous && Object.keys(previous)),
      })),
    }),
  ]);
}
