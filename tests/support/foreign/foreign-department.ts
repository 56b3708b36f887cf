import { type Random, seededRandom } from '#lib/core/rounding/random.ts';

/** Amounts here are whole hundredths of 万元: what reports print. */
export type Cents = number;

/** A 项 with what is spent on it this year and what was last year. `names` are its 类, 款 and 项 as tables print them. */
export type ForeignItem = {
  code: string;
  names: readonly [string, string, string];
  fund: 'general' | 'govfund';
  personnel: Cents;
  operating: Cents;
  project: Cents;
  prior: Cents;
};

export type ForeignProject = { name: string; item: string; amount: Cents };
export type ForeignEconomic = { code: string; name: string; amount: Cents };
export type ForeignThreePublic = Record<'abroad' | 'purchase' | 'operation' | 'reception', Cents>;

/** A department that nobody made with this product: everything a report of any place states of it, and it adds up. */
export type ForeignDepartment = {
  name: string;
  year: number;
  level: '县' | '市' | '区' | '省';
  items: readonly ForeignItem[];
  /** Of 财政拨款 of this year; 上年结转 and 事业收入, 其他收入 pay for projects. */
  income: { general: Cents; govfund: Cents; business: Cents; other: Cents; carryover: Cents };
  projects: readonly ForeignProject[];
  economics: readonly ForeignEconomic[];
  threePublic: { now: ForeignThreePublic; before: ForeignThreePublic };
  operatingBefore: Cents;
  procurement: { goods: Cents; works: Cents; services: Cents };
  cars: { general: number; duty: number; other: number };
};

type Trade = { name: string; items: readonly (readonly [string, readonly [string, string, string]])[] };

const TRADES: readonly Trade[] = [
  {
    name: '审计局',
    items: [
      ['2010801', ['一般公共服务支出', '审计事务', '行政运行']],
      ['2010802', ['一般公共服务支出', '审计事务', '一般行政管理事务']],
      ['2010804', ['一般公共服务支出', '审计事务', '审计业务']],
    ],
  },
  {
    name: '水利局',
    items: [
      ['2130301', ['农林水支出', '水利', '行政运行']],
      ['2130305', ['农林水支出', '水利', '水利工程建设']],
      ['2130306', ['农林水支出', '水利', '水利工程运行与维护']],
      ['2130314', ['农林水支出', '水利', '防汛']],
    ],
  },
  {
    name: '民政局',
    items: [
      ['2080201', ['社会保障和就业支出', '民政管理事务', '行政运行']],
      ['2080299', ['社会保障和就业支出', '民政管理事务', '其他民政管理事务支出']],
      ['2081002', ['社会保障和就业支出', '社会福利', '老年福利']],
    ],
  },
];

const COMMON: readonly (readonly [string, readonly [string, string, string]])[] = [
  ['2080505', ['社会保障和就业支出', '行政事业单位养老支出', '机关事业单位基本养老保险缴费支出']],
  ['2101101', ['卫生健康支出', '行政事业单位医疗', '行政单位医疗']],
  ['2210201', ['住房保障支出', '住房改革支出', '住房公积金']],
];

const GOVFUND = ['2120804', ['城乡社区支出', '国有土地使用权出让收入安排的支出', '农村基础设施建设支出']] as const;

const PLACES = ['临川', '青石', '云岭', '南浦', '东沙'] as const;
const PROJECTS = ['信息化运行维护', '业务专项工作经费', '设施设备更新改造', '宣传培训经费'] as const;

/** A department by seed: its trade, year and level turn with the seed, its amounts are drawn. */
export function foreignDepartment(seed: number): ForeignDepartment {
  const random = seededRandom(seed + 7_001);
  const trade = TRADES[seed % TRADES.length] as Trade;
  const level = (['县', '市', '区', '省'] as const)[seed % 4] ?? '县';
  const own = trade.items.map(([code, names], index) => drawnItem(random, { code, names, runs: index === 0 }));
  const common = COMMON.map(([code, names]) => ({
    ...drawnItem(random, { code, names, runs: false }),
    ...paid(random),
  }));
  const fund = { ...drawnItem(random, { code: GOVFUND[0], names: GOVFUND[1], runs: false }), fund: 'govfund' as const };
  const items = [...own, ...common, ...(seed % 2 === 0 ? [fund] : [])].toSorted((one, other) =>
    one.code < other.code ? -1 : 1,
  );
  const basic = items.reduce((sum, { personnel, operating }) => sum + personnel + operating, 0);
  const threePublic = drawnThreePublic(random);
  return {
    name: `${PLACES[seed % PLACES.length]}${level}${trade.name}`,
    year: 2021 + (seed % 6),
    level,
    items,
    income: drawnIncome(random, { items, seed }),
    projects: items.flatMap(({ code, project, fund: own }, index) =>
      project === 0 || own === 'govfund'
        ? []
        : [{ name: PROJECTS[index % PROJECTS.length] ?? '', item: code, amount: project }],
    ),
    economics: drawnEconomics(random, { items, basic, threePublic: threePublic.now }),
    threePublic,
    operatingBefore: 2_000 + random.below(9_000),
    procurement: {
      goods: 1_000 + random.below(9_000),
      works: seed % 3 === 0 ? 0 : random.below(50_000),
      services: random.below(30_000),
    },
    cars: { general: 1 + random.below(4), duty: random.below(5), other: random.below(2) },
  };
}

function drawnItem(
  random: Random,
  { code, names, runs }: { code: string; names: readonly [string, string, string]; runs: boolean },
): ForeignItem {
  const project = runs ? 0 : 5_000 + random.below(90_000);
  const personnel = runs ? 40_000 + random.below(90_000) : 0;
  const operating = runs ? 6_000 + random.below(9_000) : 0;
  const total = project + personnel + operating;
  return { code, names, fund: 'general', personnel, operating, project, prior: total + random.below(9_000) - 4_500 };
}

function paid(random: Random): Pick<ForeignItem, 'personnel' | 'operating' | 'project' | 'prior'> {
  const personnel = 3_000 + random.below(9_000);
  return { personnel, operating: 0, project: 0, prior: personnel + random.below(3_000) - 1_500 };
}

function drawnIncome(
  random: Random,
  { items, seed }: { items: readonly ForeignItem[]; seed: number },
): ForeignDepartment['income'] {
  const of = (fund: ForeignItem['fund']) =>
    items.filter((item) => item.fund === fund).reduce((sum, item) => sum + totalOf(item), 0);
  const carryover = seed % 3 === 1 ? 0 : 1_000 + random.below(2_000);
  const other = seed % 3 === 0 ? 500 + random.below(800) : 0;
  const business = seed % 4 === 1 ? 400 + random.below(900) : 0;
  return { general: of('general') - carryover - other - business, govfund: of('govfund'), business, other, carryover };
}

function drawnThreePublic(random: Random): ForeignDepartment['threePublic'] {
  const now = { abroad: 0, purchase: 0, operation: 300 + random.below(900), reception: 50 + random.below(300) };
  const before = { ...now, operation: now.operation + random.below(300), reception: now.reception + 20 };
  return { now, before };
}

function drawnEconomics(
  random: Random,
  input: { items: readonly ForeignItem[]; basic: Cents; threePublic: ForeignThreePublic },
): ForeignEconomic[] {
  const { items, threePublic } = input;
  const sum = (pick: (item: ForeignItem) => Cents) => items.reduce((total, item) => total + pick(item), 0);
  const of = (code: string) => sum((item) => (item.code === code ? item.personnel : 0));
  const insured = ['2080505', '2101101', '2210201'].map(of);
  const [pension = 0, medical = 0, housing = 0] = insured;
  const wages = sum(({ personnel }) => personnel) - pension - medical - housing;
  const base = Math.floor(wages * (0.4 + random.below(20) / 100));
  const retired = 300 + random.below(300);
  const operating = sum((item) => item.operating);
  const { operation, reception } = threePublic;
  return [
    { code: '30101', name: '基本工资', amount: base },
    { code: '30102', name: '津贴补贴', amount: wages - base - retired },
    { code: '30108', name: '机关事业单位基本养老保险缴费', amount: pension },
    { code: '30110', name: '职工基本医疗保险缴费', amount: medical },
    { code: '30113', name: '住房公积金', amount: housing },
    { code: '30201', name: '办公费', amount: operating - operation - reception },
    { code: '30217', name: '公务接待费', amount: reception },
    { code: '30231', name: '公务用车运行维护费', amount: operation },
    { code: '30309', name: '奖励金', amount: retired },
  ];
}

/** What is spent on a 项. */
export function totalOf({
  personnel,
  operating,
  project,
}: Pick<ForeignItem, 'personnel' | 'operating' | 'project'>): Cents {
  return personnel + operating + project;
}

/** A 项 by what pays for it: `outside` is 事业收入 and 其他收入, `carried` 上年结转, `current` 财政拨款 of this year. */
export type FundedItem = ForeignItem & { total: Cents; basic: Cents; outside: Cents; carried: Cents; current: Cents };

/** Everything that this year's 财政拨款 does not pay is spent on the first project of 一般公共预算. */
export function fundedItems({ items, income }: ForeignDepartment): FundedItem[] {
  const first = items.find(({ fund, project }) => fund === 'general' && project > 0);
  return items.map((item) => {
    const total = totalOf(item);
    const outside = item === first ? income.business + income.other : 0;
    const carried = item === first ? income.carryover : 0;
    const basic = item.personnel + item.operating;
    return { ...item, total, basic, outside, carried, current: total - outside - carried };
  });
}

/** A row of a table by account: a code of three, five or seven digits, its name, and the 项 under it. */
export type Branch = { code: string; name: string; items: readonly FundedItem[] };

/** 类, 款 and 项 in the order of their codes. */
export function branchesOf(items: readonly FundedItem[]): Branch[] {
  const codes = [...new Set(items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]))].toSorted();
  return codes.map((code) => {
    const own = items.filter((item) => item.code.startsWith(code));
    return { code, name: own[0]?.names[(code.length - 3) / 2] ?? '', items: own };
  });
}

/** A sum over what is below a row. */
export function summed<T>(of: readonly T[], pick: (one: T) => Cents): Cents {
  return of.reduce((sum, one) => sum + pick(one), 0);
}

/** As reports print amounts: two decimals. */
export function printed(amount: Cents): string {
  return (amount / 100).toFixed(2);
}

/** The same, with nothing where there is nothing. */
export function printedOrBlank(amount: Cents): string {
  return amount === 0 ? '' : printed(amount);
}

/** A share in percent as reports print it. */
export function share(part: Cents, whole: Cents, decimals = 2): string {
  return whole === 0 ? '0' : ((part / whole) * 100).toFixed(decimals);
}

/** A change as words: `增加`, `减少`, and its size; the rate by last year. */
export function changed(now: Cents, before: Cents): { up: boolean; size: string; rate: string } {
  const size = Math.abs(now - before);
  return { up: now >= before, size: printed(size), rate: ((size / before) * 100).toFixed(2) };
}
