import type { Classification } from '#lib/core/classification/index.ts';
import { fen } from '#lib/core/money/index.ts';
import type { Budget, ExpenditureEntry, IncomeEntry, Project, Unit } from '#lib/core/package/index.ts';
import { type Random, seededRandom } from '#lib/core/rounding/random.ts';

/** 类 that large departments spend under: 教育, 社会保障, 卫生健康, 农林水, 住房保障. */
const CLASSES: readonly string[] = ['205', '208', '210', '213', '221'];
/** One line in so many differs from its mould in a trait: its 项, where its money comes from, whether it is carried over. */
const ONE_IN = { function: 20, source: 15, period: 20 };

type Input = { mould: Budget; classification: Classification; units: number; seed: number };

/**
 * A department of any size, the same for the same seed: the units of a real one over and over (36 lines each), with
 * amounts, 项, sources and carry-over of their own. Balanced by unit and source.
 */
export function largeDepartment(input: Input): Budget {
  const { mould, classification } = input;
  const random = seededRandom(input.seed);
  const functions = classification.functional.accounts
    .filter((account) => account.level === 3 && CLASSES.includes(account.code.slice(0, 3)))
    .map((account) => account.code);
  const all = Array.from({ length: input.units }, (_, index) => unitLike({ mould, index, random, functions }));
  const expenditure = all.flatMap((one) => one.lines);
  return {
    ...mould,
    units: all.map((one) => one.unit),
    projects: all.flatMap((one) => one.projects),
    expenditure,
    income: incomeFor(expenditure),
  };
}

function unitLike(input: { mould: Budget; index: number; random: Random; functions: readonly string[] }): {
  unit: Unit;
  projects: Project[];
  lines: ExpenditureEntry[];
} {
  const { mould, index, random, functions } = input;
  const model = mould.units[index % mould.units.length];
  if (model === undefined) throw new Error('the mould has no units');
  const number = String(index + 1).padStart(4, '0');
  const code = `${mould.department.code}${number}`;
  const renamed = (project: string) => `${project}.${number}`;
  return {
    unit: { ...model, code, name: `${model.name}第${index + 1}所`, headquarters: index === 0 },
    projects: mould.projects
      .filter((project) => project.unit === model.code)
      .map((project) => ({ ...project, unit: code, code: renamed(project.code) })),
    lines: mould.expenditure
      .filter((line) => line.unit === model.code)
      .map((line) => ({ ...changed({ line, random, functions }), unit: code, project: renamed(line.project) })),
  };
}

function changed(input: { line: ExpenditureEntry; random: Random; functions: readonly string[] }): ExpenditureEntry {
  const { line, random, functions } = input;
  const one = (share: number) => random.below(share) === 0;
  return {
    ...line,
    amount: fen(Math.round((line.amount * (50 + random.below(101))) / 100) + random.below(100)),
    function: one(ONE_IN.function) ? (functions[random.below(functions.length)] ?? line.function) : line.function,
    source: one(ONE_IN.source) ? 'unit.other' : line.source,
    period: one(ONE_IN.period) ? 'carryover' : line.period,
  };
}

function incomeFor(expenditure: readonly ExpenditureEntry[]): IncomeEntry[] {
  const income = new Map<string, IncomeEntry>();
  for (const { unit, source, period, amount } of expenditure) {
    const key = `${unit} ${source} ${period}`;
    income.set(key, { unit, source, period, amount: fen((income.get(key)?.amount ?? 0) + amount) });
  }
  return [...income.values()];
}
