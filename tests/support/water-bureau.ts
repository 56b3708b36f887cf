import { type Budget, type BudgetPackage, parseBudgetPackage } from '#lib/core/package/index.ts';
import { classificationFor } from './classification.ts';
import { waterBureauProjects } from './water-bureau-projects.ts';
import { HEADQUARTERS, INSPECTION, STATION, waterBureauUnits } from './water-bureau-units.ts';

export { HEADQUARTERS, INSPECTION } from './water-bureau-units.ts';

type Line = BudgetPackage['expenditure'][number];

const line = (project: string, account: string, amount: string, more: Partial<Line> = {}): Line => {
  const [fn = '', economic = ''] = account.split(' ');
  const unit = `30100${project.slice(1, 2)}`;
  return { unit, project, function: fn, economic, source: 'general.appropriation', period: 'current', amount, ...more };
};

/**
 * Project codes say whose and what: `U1-R` 人员, `U1-Y` 公用, `U1-T` 项目, `U3-B` 经营. Amounts in 元, some with 角 and 分.
 */
const expenditure: Line[] = [
  line('U1-R', '2130301 30101', '1200000'),
  line('U1-R', '2130301 30102', '345678.90'),
  line('U1-R', '2080505 30108', '192345.67'),
  line('U1-R', '2080501 30302', '50000'),
  line('U1-R', '2210201 30113', '150000'),
  line('U1-Y', '2130301 30201', '60000'),
  line('U1-Y', '2130301 30217', '3000'),
  line('U1-Y', '2130301 30231', '25000'),
  line('U1-T', '2130314 30299', '500000', { source: 'general.earmarked' }),
  line('U1-T', '2130314 30217', '2000'),
  line('U2-R', '2130301 30101', '800000'),
  line('U2-R', '2080505 30108', '128000'),
  line('U2-Y', '2130301 30201', '40004.56'),
  line('U2-T', '2130309 30213', '80000'),
  line('U2-T', '2130309 30213', '20000', { period: 'carryover' }),
  line('U3-R', '2130306 30101', '700000'),
  line('U3-R', '2080505 30108', '112000'),
  line('U3-Y', '2130306 30201', '30000'),
  line('U3-Y', '2130306 30211', '5000', { source: 'unit.other' }),
  line('U3-T', '2121304 31005', '3000000', { source: 'govfund.appropriation' }),
  line('U3-T', '2121304 31005', '450000', { source: 'govfund.appropriation', period: 'carryover' }),
  line('U3-B', '2130306 30299', '100000', { source: 'unit.operation' }),
];

/** What the expenditure needs, so that every fund balances. */
function incomeOf(lines: readonly Line[]): BudgetPackage['income'] {
  const groups = Map.groupBy(lines, ({ unit, source, period }) => `${unit} ${source} ${period}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const fen = group.reduce((sum, { amount }) => sum + Math.round(Number(amount) * 100), 0);
    return [{ unit: first.unit, source: first.source, period: first.period, amount: (fen / 100).toFixed(2) }];
  });
}

const procurement: BudgetPackage['procurement'] = [
  {
    unit: STATION,
    project: 'U3-T',
    item: '泵站改造工程',
    catalogCode: 'B99000000',
    kind: 'works',
    amount: '2500000',
    newAsset: true,
  },
  {
    unit: INSPECTION,
    project: 'U2-T',
    item: '执法记录仪',
    catalogCode: 'A02091100',
    kind: 'goods',
    quantity: '5',
    measure: '台',
    amount: '60000',
    newAsset: true,
  },
  {
    unit: HEADQUARTERS,
    item: '复印纸',
    kind: 'goods',
    quantity: '100',
    measure: '箱',
    amount: '12000',
    newAsset: false,
  },
];

const priorYear = (fiscalYear: number): NonNullable<BudgetPackage['priorYear']> => ({
  fiscalYear,
  functions: [
    { function: '2080501', total: '50000', general: '50000' },
    { function: '2080505', total: '400000', general: '400000' },
    { function: '2130301', total: '2500000', general: '2500000' },
    { function: '2130306', total: '900000', general: '800000' },
    { function: '2130309', total: '100000', general: '100000' },
    { function: '2130311', total: '250000', general: '250000' },
    { function: '2121304', total: '2000000', general: '0' },
    { function: '2210201', total: '140000', general: '140000' },
  ],
  totals: {
    total: '6340000',
    project: '2350000',
    appropriation: '6240000',
    general: '4240000',
    personnel: '3700000',
    operating: '190000',
    threePublic: { abroad: '20000', vehiclePurchase: '0', vehicleOperation: '25000', reception: '4000' },
    agencyOperating: '150000',
    procurement: '80000',
  },
});

/** The department's budget in the exchange format: small enough that every figure can be worked out by hand. */
export function waterBureauPackage(input: {
  template: string;
  fiscalYear: number;
  region: { code: string; name: string };
}): BudgetPackage {
  const { fiscalYear } = input;
  return {
    format: 'budget-package',
    version: 1,
    fiscalYear,
    region: input.region,
    template: input.template,
    department: {
      code: '301',
      name: '区水务局',
      disclosureName: '区水务局',
      section: { code: '05', name: '农业科' },
      dutiesBasis: '根据区水务局机构改革方案，主要职责如下：',
      duties: ['负责水资源的保护和利用。', '负责水利工程的建设和管理。'],
    },
    units: waterBureauUnits,
    projects: waterBureauProjects(fiscalYear),
    income: incomeOf(expenditure),
    expenditure,
    procurement,
    purchasedServices: [
      { unit: HEADQUARTERS, project: 'U1-T', item: '河湖巡查', amount: '300000' },
      { unit: STATION, item: '泵站值守', amount: '80000' },
    ],
    assets: {
      asOf: `${fiscalYear - 1}-12-31`,
      totalValue: '12345678.90',
      landArea: '1500',
      buildingArea: '2300.5',
      vehicles: { general: 1, lawEnforcement: 2, special: 0 },
      equipmentOver500k: 1,
      specialEquipmentOver1m: 0,
      additionsNote: '拟新增执法记录仪',
    },
    performance: {
      overview: '水资源保护，水利工程管理。',
      tasks: '保障防汛安全。',
      history: [],
      goals: [{ term: 'annual', statement: '安全度汛。', indicators: [] }],
    },
    priorYear: priorYear(fiscalYear - 1),
    explanations: {
      total: '泵站改造投入增加',
      basic: '人员减少',
      general: '防汛投入增加',
      functions: { '2080505': '缴费基数上调', '2130311': '项目已完成', '2130314': '防汛任务增加' },
      threePublic: { total: '压减出国', abroad: '没有出国任务', reception: '接待任务增加' },
      agencyOperating: '厉行节约',
      procurement: '新增泵站改造',
      projects: '新增泵站改造',
    },
    disclosure: { channel: '区人民政府网站' },
  };
}

/** A package as the budget that it is read as. @throws Error with what is wrong with it */
export function readPackage(given: BudgetPackage): Budget {
  const parsed = parseBudgetPackage({ text: JSON.stringify(given), classificationFor });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
