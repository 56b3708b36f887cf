import type { Budget } from '#lib/core/package/index.ts';
import { publishTables, tableContext } from '#lib/core/tables/index.ts';
import { classificationFor } from '#tests/support/classification.ts';
import { goldenBudget } from '#tests/support/golden-case.ts';
import { type Bench, type Finding, milliseconds } from '../support/finding.ts';
import { growthExponent, type Point } from '../support/growth-exponent.ts';
import { inTurns, median } from '../support/in-turns.ts';
import { wholeDerivation } from '../support/whole-derivation.ts';
import { largeDepartment } from './large-department.ts';

const SIZES = [3, 30, 300, 3_000];
const SEED = 2026;
const LIMIT = 1.05;
const WARM_UPS = 2;
const TURNS = 7;
/** Runs in a turn: small departments take too little time for few runs to tell. */
const BATCHES: Record<number, number> = { 3: 100, 30: 20, 300: 3 };
/** Controlled rounding of a large department takes seconds: one turn, after one that warms up on the smallest. */
const ROUNDING_TURNS = 1;

/** Deriving departments of ever more units. */
export const growBench: Bench = {
  name: 'grow',
  title: '规模：3、30、300、3000 个预算单位（每单位约 36 行）',
  run: async () => {
    const classification = classificationFor(2026);
    const mould = goldenBudget();
    const budgets = SIZES.map((units) => largeDepartment({ mould, classification, units, seed: SEED }));
    const derived = await points({
      budgets,
      turns: TURNS,
      warmUps: WARM_UPS,
      batch: (units) => BATCHES[units] ?? 1,
      run: (budget) => wholeDerivation({ budget, classification }),
    });
    const rounding = await points({
      budgets,
      turns: ROUNDING_TURNS,
      warmUps: 0,
      batch: () => 1,
      run: (budget) => publishTables({ context: tableContext({ budget, classification }), mode: 'additive' }),
    });
    return [
      ...derived.map((point, index) => ({
        ...sized('全部表格与文字', point),
        peer: `${budgets[index]?.expenditure.length} 行`,
      })),
      exponent({ what: '推导的增长指数', points: derived, limit: LIMIT }),
      ...rounding.map((point) => sized('推导并整体协调舍入（additive）', point)),
      exponent({ what: '协调舍入的增长指数', points: rounding }),
    ];
  },
};

async function points(input: {
  budgets: readonly Budget[];
  warmUps: number;
  turns: number;
  batch: (units: number) => number;
  run: (budget: Budget) => unknown;
}): Promise<Point[]> {
  const { budgets, warmUps, turns, batch, run } = input;
  const contenders = budgets.map((budget) => ({
    name: String(budget.units.length),
    batch: batch(budget.units.length),
    run: () => run(budget),
  }));
  const timings = await inTurns({ contenders, warmUps, turns });
  return budgets.map(({ units }) => ({ size: units.length, milliseconds: median(timings[String(units.length)]) }));
}

function sized(what: string, point: Point): Finding {
  return { what: `${what}，${point.size} 个单位`, ours: milliseconds(point.milliseconds) };
}

function exponent(input: { what: string; points: readonly Point[]; limit?: number }): Finding {
  const { what, limit } = input;
  const value = growthExponent(input.points);
  return {
    what,
    ours: value.toFixed(3),
    ...(limit === undefined ? {} : { aim: `≤ ${limit}`, reached: value <= limit }),
  };
}
