import type { BudgetPackage } from '#lib/core/package/index.ts';

type Project = BudgetPackage['projects'][number];
type Declaration = NonNullable<Project['declaration']>;

const declared = (more: Partial<Declaration> & Pick<Declaration, 'totalBudget' | 'purpose'>): Declaration => ({
  filedOn: '2023-09-08',
  responsible: '经办人',
  phone: '027-87000000',
  address: '前川街道1号',
  postcode: '430300',
  attribute: 'continuing',
  duration: { kind: 'perennial' },
  scope: 'department',
  rationale: '防汛法要求',
  plan: '按月巡查',
  history: [],
  costLines: [],
  ...more,
});

/** The projects of the bureau: 基本支出 of each unit, three declared projects and one 经营 project. */
export function waterBureauProjects(fiscalYear: number): Project[] {
  const basic = (['1', '2', '3'] as const).flatMap((unit): Project[] => [
    { code: `U${unit}-R`, name: '人员经费', unit: `30100${unit}`, category: 'personnel' },
    { code: `U${unit}-Y`, name: '公用经费', unit: `30100${unit}`, category: 'operating' },
  ]);
  return [
    ...basic,
    {
      code: 'U1-T',
      name: `${fiscalYear}年防汛巡查`,
      unit: '301001',
      category: 'local',
      declaration: declared({
        totalBudget: '502000',
        purpose: '主要用于汛期巡查。',
        history: [{ year: fiscalYear - 1, amount: '0' }],
        changeReason: '防汛任务增加',
        costLines: [
          { item: '巡查\n堤防日常巡查', economic: '30299', amount: '500000', basis: '10人×12月', note: '专项' },
          { item: '接待', economic: '30217', amount: '2000' },
        ],
      }),
      performance: {
        goals: [
          {
            term: 'long-term',
            statement: '堤防安全。',
            indicators: [
              { level1: '产出指标', level2: '数量指标', name: '巡查长度', value: '≥100公里', basis: '计划标准' },
            ],
          },
          {
            term: 'annual',
            statement: '安全度汛。',
            indicators: [
              {
                level1: '产出指标',
                level2: '质量指标',
                name: '险情处置率',
                value: '=100%',
                previous: { [fiscalYear - 2]: '=98%', [fiscalYear - 1]: '=99%' },
                basis: '历史标准',
              },
            ],
          },
        ],
      },
    },
    {
      code: 'U2-T',
      name: '执法装备运行',
      unit: '301002',
      category: 'other-operating',
      declaration: declared({
        totalBudget: '100000',
        purpose: '执法装备维护',
        attribute: 'new',
        duration: { kind: 'multi-year', from: fiscalYear, to: fiscalYear + 2 },
      }),
    },
    {
      code: 'U3-T',
      name: '排涝泵站改造',
      unit: '301003',
      category: 'local',
      declaration: declared({ totalBudget: '6000000', purpose: '泵站改造' }),
    },
    { code: 'U3-B', name: '技术服务', unit: '301003', category: 'business' },
  ];
}
