import type { BudgetPackage } from '#lib/core/package/index.ts';
import { reportOf } from '#tests/support/report-of.ts';
import { HEADQUARTERS, INSPECTION, readPackage, waterBureauPackage } from '#tests/support/water-bureau.ts';

const paid = { source: 'general.appropriation', period: 'current' } as const;
const central = { source: 'general.central-transfer', period: 'current' } as const;

/** What the bureau spends besides, as 汉阳 shows it: 乡村振兴, a 项 of both 基本 and 项目支出, central transfers. */
const expenditure: BudgetPackage['expenditure'] = [
  { unit: HEADQUARTERS, project: 'U1-V', function: '2130504', economic: '31005', amount: '123456.78', ...paid },
  { unit: HEADQUARTERS, project: 'U1-V', function: '2130505', economic: '30299', amount: '76543.22', ...paid },
  { unit: INSPECTION, project: 'U2-O', function: '2130301', economic: '30299', amount: '40000', ...paid },
  { unit: INSPECTION, project: 'U2-O', function: '2130301', economic: '30299', amount: '10000', ...central },
];

const income: BudgetPackage['income'] = [
  { unit: HEADQUARTERS, amount: '200000', ...paid },
  { unit: INSPECTION, amount: '40000', ...paid },
  { unit: INSPECTION, amount: '10000', ...central },
];

const projects: BudgetPackage['projects'] = [
  {
    code: 'U1-V',
    name: '帮扶村小水利',
    unit: HEADQUARTERS,
    category: 'transfer',
    declaration: {
      filedOn: '2023-09-10',
      responsible: '经办人',
      phone: '027-84000000',
      address: '芳草路1号',
      postcode: '430050',
      attribute: 'new',
      duration: { kind: 'multi-year', from: 2024, to: 2026 },
      scope: 'district',
      rationale: '乡村振兴任务',
      plan: '逐村实施',
      totalBudget: '600000',
      history: [],
      costLines: [{ item: '村级塘堰整治', economic: '31005', amount: '200000' }],
      costBasis: '按工程量测算',
      purpose: '帮扶村塘堰整治',
    },
  },
  { code: 'U2-O', name: '执法基地维修', unit: INSPECTION, category: 'other-operating' },
];

const bureau = waterBureauPackage({
  template: 'wuhan-hanyang',
  fiscalYear: 2024,
  region: { code: '420105000', name: '汉阳区' },
});

/** A water bureau's budget of 2024 as 汉阳 has it. */
export const given: BudgetPackage = {
  ...bureau,
  projects: [...bureau.projects, ...projects],
  expenditure: [...bureau.expenditure, ...expenditure],
  income: [...bureau.income, ...income],
};

export const budget = readPackage(given);

export const report = reportOf(budget);
