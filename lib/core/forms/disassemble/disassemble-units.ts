import type { Assets, Budget, ProcurementEntry, PurchasedServiceEntry, Unit } from '#lib/core/package/index.ts';
import { importedRanks } from '../assemble/budget-order.ts';
import type { FormRow } from '../form-row.ts';
import { amountCell, cellsOf, recordRow } from './cells.ts';
import type { GatheredForms } from './gathered-forms.ts';

/** Puts the units' staff, the department's assets and what is bought into the units' forms. */
export function disassembleUnits(budget: Budget, forms: GatheredForms): void {
  // The package has one sum of assets: the department's own office states it.
  const keeper = budget.units.find((unit) => unit.headquarters) ?? budget.units[0];
  for (const unit of budget.units) {
    const { assets } = budget;
    const rows = [recordRow('staffing', staffingCells(unit))];
    if (unit === keeper && assets !== undefined) rows.push(recordRow('assets', assetsCells(assets)));
    forms.add({ form: 'unit', owner: unit.code, unit: unit.code }, rows);
  }
  purchases({ form: 'procurement', prefix: 'b', entries: budget.procurement }, forms);
  purchases({ form: 'purchased-services', prefix: 's', entries: budget.purchasedServices }, forms);
}

function staffingCells({ nature, headquarters, staffing }: Unit): Record<string, string> {
  return cellsOf({
    nature,
    headquarters,
    ...flat('authorized', staffing.authorized),
    ...flat('active', staffing.active),
    ...flat('retired', staffing.retired),
  });
}

function assetsCells({ vehicles, totalValue, ...rest }: Assets): Record<string, string> {
  return cellsOf({ ...rest, totalValue: amountCell(totalValue), ...flat('vehicles', vehicles) });
}

/** Values with the path that their fields have. */
function flat(path: string, values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [`${path}.${key}`, value]));
}

function purchases(
  input: {
    form: 'procurement' | 'purchased-services';
    prefix: string;
    entries: readonly (ProcurementEntry | PurchasedServiceEntry)[];
  },
  forms: GatheredForms,
): void {
  const ranks = importedRanks(input.entries.length);
  input.entries.forEach(({ unit, amount, ...fields }, index) => {
    const cells = cellsOf({ ...fields, amount: amountCell(amount) });
    const row: FormRow = { id: `${input.prefix}${index}`, section: 'lines', rank: ranks[index] ?? '', cells };
    forms.add({ form: input.form, owner: unit, unit }, [row]);
  });
}
