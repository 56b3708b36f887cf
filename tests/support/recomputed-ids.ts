import type { BudgetPackage } from '#lib/core/package/index.ts';
import { isAppropriation, isGeneral, percent, Recomputed, wanyuan } from './recomputed-figures.ts';

type Line = BudgetPackage['expenditure'][number];
type Rule = [id: RegExp, amount: (r: Recomputed, ...parts: string[]) => bigint];

const isCurrent = ({ period }: { period: string }) => period === 'current';
const isCarried = ({ period }: { period: string }) => period === 'carryover';
const fundOf = ({ source }: { source: string }) => /^(general|govfund|statecapital|unit)\./.exec(source)?.[1] ?? source;
const THREE: Record<string, string[]> = {
  abroad: ['30212'],
  'vehicles.purchase': ['31013', '30913'],
  'vehicles.operation': ['30231'],
  vehicles: ['31013', '30913', '30231'],
  reception: ['30217'],
  total: ['30212', '31013', '30913', '30231', '30217'],
};

/** What the amount of a figure is, by its id. */
const AMOUNTS: Rule[] = [
  [/^income\.total$/, (r) => r.income(() => true)],
  [/^income\.carryover$/, (r) => r.income(isCarried)],
  [/^income\.carryover\.(\w+)$/, (r, fund) => r.income((line) => isCarried(line) && fundOf(line) === fund)],
  [
    /^income\.(general|govfund|statecapital)$/,
    (r, fund) => r.income((line) => isCurrent(line) && fundOf(line) === fund),
  ],
  [/^income\.([a-z]+\.[a-z-]+)$/, (r, source) => r.income((line) => isCurrent(line) && line.source === source)],
  [/^(?:expenditure\.total|performance\.amount)$/, (r) => r.spent(() => true)],
  [/^expenditure\.basic$/, (r) => r.spent((line) => r.isBasic(line))],
  [/^expenditure\.project$/, (r) => r.spent((line) => r.isProject(line))],
  [/^expenditure\.business$/, (r) => r.spent((line) => r.category(line) === 'business')],
  [/^expenditure\.function\.(\d+)$/, (r, code = '') => r.spent((line) => line.function.startsWith(code))],
  [/^appropriation\.total$/, (r) => r.spent(isAppropriation)],
  [
    /^appropriation\.function\.(\d+)$/,
    (r, code = '') => r.spent((line) => isAppropriation(line) && line.function.startsWith(code)),
  ],
  [/^general\.total$/, (r) => r.spent(isGeneral)],
  [/^general\.current$/, (r) => r.spent((line) => isGeneral(line) && isCurrent(line))],
  [/^general\.carryover$/, (r) => r.spent((line) => isGeneral(line) && isCarried(line))],
  [
    /^general\.(basic|personnel|operating|project)$/,
    (r, part = '') => r.spent((line) => isGeneral(line) && isPart(r, line, part)),
  ],
  [
    /^general\.function\.(\d{7})\.project$/,
    (r, code) => r.spent((line) => isGeneral(line) && r.isProject(line) && line.function === code),
  ],
  [/^general\.function\.(\d{7})$/, (r, code) => r.spent((line) => isGeneral(line) && line.function === code)],
  [
    /^economic\.(\d+)$/,
    (r, code = '') => r.spent((line) => isGeneral(line) && r.isBasic(line) && line.economic.startsWith(code)),
  ],
  [
    /^three-public\.([a-z.]+)$/,
    (r, part = '') => r.spent((line) => isGeneral(line) && (THREE[part] ?? []).includes(line.economic)),
  ],
  [/^govfund\.total$/, (r) => r.spent((line) => fundOf(line) === 'govfund')],
  [
    /^govfund\.(basic|project)$/,
    (r, part = '') => r.spent((line) => fundOf(line) === 'govfund' && isPart(r, line, part)),
  ],
  [
    /^govfund\.function\.(\d{7})$/,
    (r, code) => r.spent((line) => fundOf(line) === 'govfund' && line.function === code),
  ],
  [
    /^projects\.(current|carryover)\.(\w+)$/,
    (r, period, fund) => r.spent((line) => r.isProject(line) && line.period === period && fundOf(line) === fund),
  ],
  [/^project\.([\w-]+)$/, (r, code) => r.spent((line) => line.project === code)],
  [/^unit\.(\d+)\.income$/, (r, unit) => r.income((line) => line.unit === unit)],
  [/^unit\.(\d+)\.general\.total$/, (r, unit) => r.spent((line) => line.unit === unit && isGeneral(line))],
  [
    /^unit\.(\d+)\.general\.(\w+)$/,
    (r, unit, part = '') => r.spent((line) => line.unit === unit && isGeneral(line) && isPart(r, line, part)),
  ],
  [/^unit\.(\d+)\.project$/, (r, unit) => r.spent((line) => line.unit === unit && r.isProject(line))],
  [/^unit\.(\d+)\.procurement$/, (r, unit) => r.bought((line) => line.unit === unit)],
  [/^unit\.(\d+)\.purchased-services$/, (r, unit) => r.services((line) => line.unit === unit)],
  [/^procurement\.total$/, (r) => r.bought(() => true)],
  [/^procurement\.(goods|works|services)$/, (r, kind) => r.bought((line) => line.kind === kind)],
  [/^purchased-services\.total$/, (r) => r.services(() => true)],
  [/^purchased-services\.(\d+)$/, (r, position) => r.services((_, index) => index === Number(position) - 1)],
  [
    /^agency-operating$/,
    (r) => r.spent((line) => isGeneral(line) && r.category(line) === 'operating' && r.isAgency(line.unit)),
  ],
];

function isPart(r: Recomputed, line: Line, part: string): boolean {
  if (part === 'basic') return r.isBasic(line);
  return part === 'project' ? r.isProject(line) : r.category(line) === part;
}

/** The amount of a figure in 分, or nothing where its id is not one of an amount. */
function amountOf(r: Recomputed, id: string): bigint | undefined {
  for (const [pattern, amount] of AMOUNTS) {
    const found = pattern.exec(id);
    if (found !== null) return amount(r, ...found.slice(1));
  }
  return undefined;
}

/** Figures whose change is called by another name than their own amount. */
const CHANGED: Record<string, string> = {
  total: 'expenditure.total',
  income: 'income.total',
  general: 'general.total',
  appropriation: 'appropriation.total',
  'three-public': 'three-public.total',
  procurement: 'procurement.total',
};

/** Figures whose share is of 一般公共预算; all others are of the whole of their side. */
const wholeOf = (id: string) =>
  id.startsWith('general.') ? 'general.total' : id.startsWith('income.') ? 'income.total' : 'expenditure.total';

/** What a figure must say, worked out from the package's own text; nothing where its id is not known here. */
export function recomputedValue(given: BudgetPackage, id: string): string | undefined {
  const r = new Recomputed(given);
  const [, shared] = /^(.*)\.share$/.exec(id) ?? [];
  if (shared !== undefined) {
    const [part, whole] = [amountOf(r, shared), amountOf(r, wholeOf(shared))];
    return part === undefined || whole === undefined ? undefined : percent(part, whole);
  }
  const [, changed, rate] = /^(.*)\.change(\.percent)?$/.exec(id) ?? [];
  if (changed !== undefined) {
    const [current, prior] = [amountOf(r, CHANGED[changed] ?? changed), r.prior(changed)];
    if (current === undefined || prior === undefined) return undefined;
    return rate === undefined ? wanyuan(current - prior) : percent(current - prior, prior);
  }
  const amount = amountOf(r, id);
  return amount === undefined ? undefined : wanyuan(amount);
}
