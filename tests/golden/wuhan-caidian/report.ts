import { reportOf } from '#tests/support/report-of.ts';
import { readPackage, waterBureauPackage } from '#tests/support/water-bureau.ts';

/** A water bureau's budget of 2024 as 蔡甸 has it. */
export const given = waterBureauPackage({
  template: 'wuhan-caidian',
  fiscalYear: 2024,
  region: { code: '420114000', name: '蔡甸区' },
});

export const budget = readPackage(given);

export const report = reportOf(budget);
