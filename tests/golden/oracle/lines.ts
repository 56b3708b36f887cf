/**
 * The lines of a budget package for the oracle: read from the JSON text alone, with no code of the product, so that what
 * both come to can be held against each other. Amounts are 分 as bigint.
 */
export type Line = {
  unit: string;
  project: string;
  function: string;
  economic: string;
  source: string;
  period: string;
  fen: bigint;
  category: string;
};
export type Income = { unit: string; source: string; period: string; fen: bigint };
export type Given = {
  department: string;
  section: string;
  units: { code: string; nature: string }[];
  projects: { code: string; unit: string; category: string }[];
  income: Income[];
  spent: Line[];
  procurement: { unit: string; kind: string; item: string; fen: bigint }[];
  services: { unit: string; item: string; fen: bigint }[];
  prior: Prior;
};
/** Last year: 项 under 一般公共预算, and totals. */
export type Prior = { functions: Map<string, bigint>; totals: Record<string, bigint> };

/** 元 as text to 分. */
export function fenOf(text: string): bigint {
  const [whole = '0', part = ''] = text.split('.');
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
}

/** 分 as 万元 with two decimals, half up. */
export function wanyuan(fen: bigint): string {
  const steps = (fen + 5_000n) / 10_000n;
  return `${steps / 100n}.${String(steps % 100n).padStart(2, '0')}`;
}

/** A share or rate in percent with two decimals, half up, without its sign. */
export function percent(part: bigint, whole: bigint): string {
  const size = part < 0n ? -part : part;
  const hundredths = (size * 20_000n + whole) / (2n * whole);
  return `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
}

/** What a source belongs to: `general`, `govfund`, `statecapital`, `fiscal-account` or `unit`. */
export const fundOf = (source: string): string => source.split('.')[0] ?? source;

/** 基本支出, 项目支出, or the kinds that stand by themselves. */
export function kindOf(category: string): string {
  if (category === 'personnel' || category === 'operating') return 'basic';
  return ['other-operating', 'local', 'transfer'].includes(category) ? 'project' : category;
}

/** The sum of what is picked. */
export function sum<L extends { fen: bigint }>(lines: readonly L[], pick: (line: L) => boolean = () => true): bigint {
  return lines.filter(pick).reduce((total, { fen }) => total + fen, 0n);
}

type Package = {
  department: { code: string; section: { code: string } };
  units: Given['units'];
  projects: Given['projects'];
  income: { unit: string; source: string; period: string; amount: string }[];
  expenditure: (Omit<Line, 'fen' | 'category'> & { amount: string })[];
  procurement: { unit: string; kind: string; item: string; amount: string }[];
  purchasedServices: { unit: string; item: string; amount: string }[];
  priorYear: { functions: { function: string; general: string }[]; totals: Record<string, string | object> };
};

/** Reads a package's text. */
export function readGiven(text: string): Given {
  const given = JSON.parse(text) as Package;
  const category = new Map(given.projects.map((project) => [project.code, project.category]));
  const { functions, totals } = given.priorYear;
  const three = Object.entries(totals.threePublic as Record<string, string>);
  const flat = Object.entries(totals).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const amounts = [...flat, ...three].map(([name, amount]): [string, bigint] => [name, fenOf(amount)]);
  return {
    department: given.department.code,
    section: given.department.section.code,
    units: given.units,
    projects: given.projects,
    income: given.income.map((line) => ({ ...line, fen: fenOf(line.amount) })),
    spent: given.expenditure.map((line) => ({
      ...line,
      fen: fenOf(line.amount),
      category: category.get(line.project) ?? '',
    })),
    procurement: given.procurement.map((entry) => ({ ...entry, fen: fenOf(entry.amount) })),
    services: given.purchasedServices.map((entry) => ({ ...entry, fen: fenOf(entry.amount) })),
    prior: {
      functions: new Map(functions.map((entry) => [entry.function, fenOf(entry.general)])),
      totals: Object.fromEntries(amounts),
    },
  };
}
