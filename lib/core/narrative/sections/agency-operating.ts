import type { Narrator, PublishedAmount } from '../narrator.ts';
import { generalCell } from './cells.ts';

/**
 * Whose 公用经费 is called 机关运行经费: that of 行政单位 and 参公 units, or, where the district reports the whole
 * department's, that of all units. A setting of the template.
 */
export type AgencyOperatingScope = 'all-units' | 'administrative-units';

/** 机关运行经费: 公用经费 of 一般公共预算基本支出, of the units in scope. */
export function agencyOperating(narrator: Narrator, scope: AgencyOperatingScope): PublishedAmount {
  if (scope === 'all-units') return narrator.cell(generalCell('total', 'operating'));
  const units = narrator.context.budget.units.filter(
    (unit) => unit.nature === 'administrative' || unit.nature === 'civil-service',
  );
  return narrator.sum(units.map((unit) => ({ table: 'general-by-unit', row: unit.code, column: 'operating' })));
}
