import { CATEGORIES, type CategoryId } from '#lib/core/ledger/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { Budget, ExpenditureEntry, IncomeEntry, Project, Unit } from '#lib/core/package/index.ts';
import { type Random, seededRandom } from '#lib/core/rounding/random.ts';

/** How large a region is made; the same for the same seed. */
export type RegionSize = { departments: number; unitsEach: number; projectsEach: number; seed: number };

/** A middling district: 60 departments, 300 units, 9 000 projects. */
export const MIDDLING_REGION: RegionSize = { departments: 60, unitsEach: 5, projectsEach: 30, seed: 2026 };

/** Where the generated region stands. */
export const GENERATED_REGION = '420199000';
/** Sections that the departments are dealt out to. */
export const GENERATED_SECTIONS = 6;

const PERSONNEL = ['30101', '30102', '30103', '30108', '30112', '30113'] as const;
const OPERATING = ['30201', '30202', '30205', '30206', '30207', '30211', '30213', '30228'] as const;
const SPECIFIC = ['30201', '30211', '30213', '30226', '30227', '31002'] as const;
const FUNCTIONS = ['2010301', '2050201', '2080101', '2100101', '2130101', '2210201'] as const;
const WORK = [
  '运行维护',
  '信息化建设',
  '设备购置',
  '宣传培训',
  '专项检查',
  '购买服务',
  '房屋修缮',
  '业务委托',
] as const;

/** The department with that number, from 1. */
export function departmentBudget(input: RegionSize & { year: number; number: number }): Budget {
  const { year, number, unitsEach, projectsEach, seed } = input;
  const random = seededRandom(seed * 1_000 + number);
  const code = String(100 + number);
  const section = String(((number - 1) % GENERATED_SECTIONS) + 1).padStart(2, '0');
  const parts = Array.from({ length: unitsEach }, (_, index) => unitPart({ code, index, projectsEach, random }));
  const expenditure = parts.flatMap(({ lines }) => lines);
  return {
    format: 'budget-package',
    version: 1,
    fiscalYear: year,
    region: { code: GENERATED_REGION, name: '某某区' },
    template: 'wuhan-jiangxia',
    department: {
      code,
      name: `某某区第${number}局`,
      disclosureName: `某某区第${number}局`,
      section: { code: section, name: `业务${section}科` },
      duties: ['履行本部门职能'],
    },
    units: parts.map(({ unit }) => unit),
    projects: parts.flatMap(({ projects }) => projects),
    income: incomeFor(expenditure),
    expenditure,
    procurement: [],
    purchasedServices: [],
  };
}

type Part = { unit: Unit; projects: Project[]; lines: ExpenditureEntry[] };

function unitPart(input: { code: string; index: number; projectsEach: number; random: Random }): Part {
  const { code, index, projectsEach, random } = input;
  const unit = unitOf({ code: `${code}${String(index + 1).padStart(3, '0')}`, index, people: 5 + random.below(60) });
  const projects = Array.from({ length: projectsEach }, (_, at) => projectOf({ unit, at }));
  return { unit, projects, lines: projects.flatMap((project) => linesOf({ project, unit, random })) };
}

function unitOf({ code, index, people }: { code: string; index: number; people: number }): Unit {
  const headcount = { administrative: people, institution: 0, civilService: 0 };
  return {
    code,
    name: `第${code}单位`,
    nature: 'administrative',
    headquarters: index === 0,
    staffing: { authorized: headcount, active: headcount, retired: { veteran: 0, ordinary: 3 } },
  };
}

function projectOf({ unit, at }: { unit: Unit; at: number }): Project {
  const category: CategoryId = at === 0 ? 'personnel' : at === 1 ? 'operating' : 'local';
  const { code, letter } = CATEGORIES[category];
  const name = at < 2 ? CATEGORIES[category].name : `${WORK[at % WORK.length]}项目${at - 1}`;
  return { code: `4201${unit.code}${letter}${code}${String(at).padStart(4, '0')}`, name, unit: unit.code, category };
}

function linesOf({ project, unit, random }: { project: Project; unit: Unit; random: Random }): ExpenditureEntry[] {
  const people = unit.staffing.active.administrative;
  const common = {
    unit: unit.code,
    project: project.code,
    source: 'general.appropriation',
    period: 'current',
  } as const;
  const code = FUNCTIONS[Number(unit.code) % FUNCTIONS.length] ?? FUNCTIONS[0];
  if (project.category === 'personnel')
    return PERSONNEL.map((economic) => {
      const standard = 500 + random.below(60) * 100;
      const line = { ...common, function: code, economic, amount: fen(people * standard * 12 * 100) };
      return { ...line, basis: `${people}人×${standard}.00元/人·月×12月` };
    });
  if (project.category === 'operating')
    return OPERATING.map((economic) => {
      const standard = 300 + random.below(30) * 100;
      const line = { ...common, function: code, economic, amount: fen(people * standard * 100) };
      return { ...line, basis: `${people}人×${standard}.00元/人·年` };
    });
  return Array.from({ length: 1 + random.below(3) }, (_, at) => {
    const [days, each] = [1 + random.below(40), 100 + random.below(900)];
    const economic = SPECIFIC[(at + random.below(6)) % SPECIFIC.length] ?? SPECIFIC[0];
    const line = { ...common, function: code, economic, amount: fen(days * each * 100), item: `活动${at + 1}` };
    return { ...line, basis: `${days}次×${each}元/次` };
  });
}

/** The same budget after a round of work on it: people, standards, codes, new lines and lines that are gone. */
export function reworked(budget: Budget, seed: number): Budget {
  const random = seededRandom(seed);
  const expenditure = budget.expenditure.flatMap((line): ExpenditureEntry[] => {
    switch (random.below(12)) {
      case 0:
        return [moreOf(line)];
      case 1:
        return line.item === undefined ? [line] : [{ ...line, economic: '30299' }];
      case 2:
        return line.item === undefined ? [line] : [];
      case 3:
        return line.item === undefined ? [line] : [line, { ...line, item: '补充活动' }];
      default:
        return [line];
    }
  });
  return { ...budget, expenditure, income: incomeFor(expenditure) };
}

/** The line with one more of what its basis counts first. */
function moreOf(line: ExpenditureEntry): ExpenditureEntry {
  const [, count = '', rest = ''] = /^(\d+)(.*)$/.exec(line.basis ?? '') ?? [];
  if (count === '') return line;
  const each = line.amount / Number(count);
  return { ...line, amount: fen(line.amount + each), basis: `${Number(count) + 1}${rest}` };
}

function incomeFor(expenditure: readonly ExpenditureEntry[]): IncomeEntry[] {
  const sums = new Map<string, IncomeEntry>();
  for (const { unit, source, period, amount } of expenditure) {
    const key = `${unit} ${source} ${period}`;
    sums.set(key, { unit, source, period, amount: fen((sums.get(key)?.amount ?? 0) + amount) });
  }
  return [...sums.values()];
}
