import type { Budget, IncomeEntry } from '#lib/core/package/index.ts';
import { computedIncome, isComputed } from '../assemble/assemble-income.ts';
import { importedRanks } from '../assemble/budget-order.ts';
import type { FormRow } from '../form-row.ts';
import { amountCell, cellsOf, listRows, recordRow } from './cells.ts';
import type { GatheredForms } from './gathered-forms.ts';

/**
 * Puts 收入 into the units' forms: only what does not follow from expenditure, where all of it stands as it would be
 * computed; else every entry as it is stated.
 */
export function disassembleIncome(budget: Budget, forms: GatheredForms): void {
  const byUnit = budget.units.map(({ code }) => {
    const computed = computedIncome({ unit: code, expenditure: budget.expenditure });
    const own = budget.income.filter((entry) => entry.unit === code);
    return { code, computed, entered: own.filter((entry) => !isComputed(entry)) };
  });
  const follows = byUnit.flatMap(({ computed, entered }) => [...computed, ...entered]);
  if (sameEntries(follows, budget.income)) {
    for (const { code, entered } of byUnit) {
      const rows = listRows({ section: 'lines', prefix: 'i', cells: entered.map(incomeCells) });
      forms.add({ form: 'income', owner: code, unit: code }, rows);
    }
    return;
  }
  const ranks = importedRanks(budget.income.length);
  for (const { code, computed } of byUnit) {
    const rows = budget.income.flatMap((entry, index): FormRow[] =>
      entry.unit === code
        ? [{ id: `i${index}`, section: 'lines', rank: ranks[index] ?? '', cells: incomeCells(entry) }]
        : [],
    );
    const rule = computed.length > 0 ? [recordRow('appropriation', cellsOf({ computed: false }))] : [];
    forms.add({ form: 'income', owner: code, unit: code }, [...rule, ...rows]);
  }
}

function incomeCells({ source, period, amount }: IncomeEntry): Record<string, string> {
  return cellsOf({ source, period, amount: amountCell(amount) });
}

function sameEntries(a: readonly IncomeEntry[], b: readonly IncomeEntry[]): boolean {
  return (
    a.length === b.length &&
    a.every((entry, index) => {
      const other = b[index];
      return (
        entry.unit === other?.unit &&
        entry.source === other.source &&
        entry.period === other.period &&
        entry.amount === other.amount
      );
    })
  );
}
