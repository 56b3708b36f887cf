import type { Origin } from './explanation.ts';
import type { Facts } from './facts.ts';
import { sumOfCells } from './terms.ts';

/** 机关运行经费: 公用经费 of the units that the template names. */
export function agencyOperatingOrigin(facts: Facts): Origin {
  if (facts.template?.agencyOperatingScope === 'all-units')
    return sumOfCells(facts, {
      cells: [{ table: 'general-by-function', row: 'total', column: 'operating' }],
      what: '一般公共预算基本支出中的公用经费（全部预算单位）',
    });
  const units = facts.context.budget.units.filter(
    ({ nature }) => nature === 'administrative' || nature === 'civil-service',
  );
  return {
    ...sumOfCells(facts, {
      cells: units.map(({ code }) => ({ table: 'general-by-unit', row: code, column: 'operating' })),
      what: '行政单位和参照公务员法管理的事业单位的公用经费',
    }),
  };
}
