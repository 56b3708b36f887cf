import fc from 'fast-check';
import { CATEGORIES, CATEGORY_IDS, FUNDS, PERIODS, SOURCE_IDS, SOURCES } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';
import { type Budget, type ExpenditureEntry, type IncomeEntry, UNIT_NATURES } from '#lib/core/package/index.ts';
import { classificationFor } from './classification.ts';

const YEAR = 2026;
const { functional, economicDepartment } = classificationFor(YEAR);
const FUNCTIONS = functional.accounts.filter((account) => account.level === 3).map((account) => account.code);
const ECONOMICS = economicDepartment.accounts.filter((account) => account.level === 2).map((account) => account.code);

/** Amounts as departments have them: whole hundreds of 元, whole 元, and odd 分; sometimes very large. */
const amount: fc.Arbitrary<Fen> = fc
  .oneof(
    fc.integer({ min: 0, max: 100_000 }).map((value) => value * 10_000),
    fc.integer({ min: 0, max: 50_000_000 }).map((value) => value * 100),
    fc.integer({ min: 0, max: 900_000_000 }),
    fc.integer({ min: 0, max: 900_000 }).map((value) => value * 1_000_000_000),
  )
  .map(fen);

const word = fc.constantFrom(
  '运行',
  '保障',
  '医疗救助',
  '信息化建设',
  '一二三四五六七八九十'.repeat(6),
  'A&B <项目>',
  '#let x',
);

const skeleton = fc.record({
  units: fc.array(fc.constantFrom(...UNIT_NATURES), { minLength: 1, maxLength: 4 }),
  projects: fc.array(
    fc.record({ category: fc.constantFrom(...CATEGORY_IDS), unit: fc.nat(), name: word, purpose: word }),
    { minLength: 1, maxLength: 10 },
  ),
  lines: fc.array(
    fc.record({
      project: fc.nat(),
      function: fc.constantFrom(...FUNCTIONS),
      economic: fc.constantFrom(...ECONOMICS),
      source: fc.constantFrom(...SOURCE_IDS),
      period: fc.constantFrom(...PERIODS),
      amount,
    }),
    { maxLength: 40 },
  ),
  prior: fc.array(fc.record({ function: fc.constantFrom(...FUNCTIONS), amount }), { maxLength: 8 }),
  purchases: fc.array(
    fc.record({ unit: fc.nat(), item: word, amount, kind: fc.constantFrom('goods', 'works', 'services') }),
    {
      maxLength: 5,
    },
  ),
  codes: fc.constantFrom(
    { department: '215', section: '08' },
    { department: '215', section: '215' },
    { department: '215001', section: '08' },
    { department: '08', section: '215001' },
  ),
  surplus: fc.boolean(),
});

type Skeleton = typeof skeleton extends fc.Arbitrary<infer T> ? T : never;

/** Valid budgets of any shape: several units, all funds, categories, carry-over; some do not balance. */
export const randomBudget: fc.Arbitrary<Budget> = skeleton.map(toBudget);

function toBudget(given: Skeleton): Budget {
  const units = given.units.map((nature, index) => unitOf(nature, index));
  const projects = given.projects.map((project, index) => ({
    code: `42011526215P${String(index).padStart(9, '0')}`,
    name: project.name,
    unit: units[project.unit % units.length]?.code ?? '',
    category: project.category,
    ...(CATEGORIES[project.category].kind === 'project' ? { declaration: declarationOf(project.purpose) } : {}),
  }));
  const expenditure = given.lines.map((line): ExpenditureEntry => {
    const project = projects[line.project % projects.length];
    const kind = CATEGORIES[project?.category ?? 'local'].kind;
    // 财政拨款 finances 基本支出 and 项目支出 only.
    const bound = kind !== 'basic' && kind !== 'project' && FUNDS[SOURCES[line.source].fund].appropriation;
    return {
      ...line,
      source: bound ? 'unit.other' : line.source,
      project: project?.code ?? '',
      unit: project?.unit ?? '',
    };
  });
  const functions = new Map(given.prior.map((entry) => [entry.function, entry.amount]));
  return {
    format: 'budget-package',
    version: 1,
    fiscalYear: YEAR,
    region: { code: '420115000', name: '江夏区' },
    template: 'wuhan-jiangxia',
    department: {
      code: given.codes.department,
      name: '某局',
      disclosureName: '某局（汇总）',
      section: { code: given.codes.section, name: '社会保障科' },
      duties: ['职能一'],
    },
    units,
    projects,
    income: incomeOf(expenditure, given.surplus),
    expenditure,
    procurement: given.purchases.map(({ unit, item, kind, amount: price }) => ({
      unit: units[unit % units.length]?.code ?? '',
      item,
      kind,
      amount: price,
      newAsset: kind === 'goods',
    })),
    purchasedServices: given.purchases
      .filter((purchase) => purchase.kind === 'services')
      .map(({ unit, item, amount: price }) => ({ unit: units[unit % units.length]?.code ?? '', item, amount: price })),
    priorYear: {
      fiscalYear: YEAR - 1,
      functions: [...functions].map(([code, total]) => ({ function: code, total })),
      totals: { total: fen([...functions.values()].reduce((sum, value) => sum + value, 0)) },
    },
  };
}

function unitOf(nature: (typeof UNIT_NATURES)[number], index: number): Budget['units'][number] {
  const headcount = { administrative: index, institution: 2, civilService: 1 };
  return {
    code: `21500${index + 1}`,
    name: `单位${index + 1}`,
    nature,
    headquarters: index === 0,
    staffing: { authorized: headcount, active: headcount, retired: { veteran: 0, ordinary: index } },
  };
}

function declarationOf(purpose: string) {
  return {
    filedOn: '2025-09-08',
    responsible: '经办人',
    phone: '027-87000000',
    address: '某路1号',
    postcode: '430200',
    attribute: 'continuing' as const,
    duration: { kind: 'perennial' as const },
    scope: 'department' as const,
    rationale: '工作需要',
    plan: '按计划开展',
    totalBudget: fen(0),
    history: [],
    costLines: [],
    purpose,
  };
}

/** What the expenditure needs, by unit, source and period; with a surplus where the budget shall not balance. */
function incomeOf(expenditure: readonly ExpenditureEntry[], surplus: boolean): IncomeEntry[] {
  const sums = new Map<string, IncomeEntry>();
  for (const line of expenditure) {
    const key = `${line.unit} ${line.source} ${line.period}`;
    const before = sums.get(key);
    sums.set(key, {
      unit: line.unit,
      source: line.source,
      period: line.period,
      amount: fen((before?.amount ?? 0) + line.amount),
    });
  }
  const income = [...sums.values()];
  return surplus
    ? income.map((line, index) => (index === 0 ? { ...line, amount: fen(line.amount + 12_345) } : line))
    : income;
}
