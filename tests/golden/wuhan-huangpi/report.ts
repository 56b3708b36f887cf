import { reportOf } from '#tests/support/report-of.ts';
import { readPackage, waterBureauPackage } from '#tests/support/water-bureau.ts';

/** A water bureau's budget of 2025 as 黄陂 has it. */
export const given = waterBureauPackage({
  template: 'wuhan-huangpi',
  fiscalYear: 2025,
  region: { code: '420116000', name: '黄陂区' },
});

export const budget = readPackage(given);

export const report = reportOf(budget);
