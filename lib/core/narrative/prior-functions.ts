import { FEN_PER_PUBLISHED_STEP, type Fen, ZERO_FEN } from '#lib/core/money/index.ts';
import type { PriorYear } from '#lib/core/package/index.ts';
import type { DerivedTable } from '#lib/core/tables/index.ts';

/**
 * Last year's 一般公共预算 by 项, 分. `complete` tells that the items account for the whole of it: only then had an item
 * that is not among them nothing.
 */
export type PriorFunctions = { amounts: ReadonlyMap<string, Fen>; complete: boolean };

/**
 * Takes last year's items. One without its 一般公共预算 part is taken whole where the items then still fit into last
 * year's 一般公共预算, and left out as not known where they do not: no change is stated from a guess.
 */
export function priorFunctions(priorYear: PriorYear | undefined): PriorFunctions {
  if (priorYear === undefined) return { amounts: new Map(), complete: false };
  const { functions, totals } = priorYear;
  const known = new Map(
    functions.flatMap(({ function: code, general }) => (general === undefined ? [] : [[code, general] as const])),
  );
  const taken = new Map(functions.map((entry) => [entry.function, entry.general ?? entry.total]));
  const sum = (amounts: ReadonlyMap<string, Fen>) => [...amounts.values()].reduce((total, amount) => total + amount, 0);
  const { general } = totals;
  if (general === undefined)
    return {
      amounts: known,
      complete: known.size === functions.length && (functions.length > 0 || totals.total === 0),
    };
  // Published items are rounded one by one, so that their sum may miss the total by half a step each.
  const tolerance = ((functions.length + 1) * FEN_PER_PUBLISHED_STEP) / 2;
  const amounts = sum(taken) <= general + tolerance ? taken : known;
  return { amounts, complete: amounts.size === functions.length && sum(amounts) >= general - tolerance };
}

/** Last year's amount of a 项 under 一般公共预算; nothing where it is not known. */
export function priorGeneral(prior: PriorFunctions, code: string): Fen | undefined {
  return prior.amounts.get(code) ?? (prior.complete ? ZERO_FEN : undefined);
}

/** 一般公共预算 of a 项 in both years, 分; `before` is absent where last year is not known. */
export type FunctionYears = { now: Fen; before?: Fen };

/**
 * Both years of every 项 that either has, by its code in code order.
 * @param input.table 一般公共预算支出表（分功能科目）, exact
 */
export function functionYears(input: {
  table: DerivedTable;
  prior: PriorFunctions;
}): Readonly<Record<string, FunctionYears>> {
  const { table, prior } = input;
  const total = table.columns.findIndex(({ id }) => id === 'total');
  const now = new Map(table.rows.flatMap(({ id, level, cells }) => (level === 3 ? [[id, cells[total]] as const] : [])));
  const codes = [...new Set([...now.keys(), ...prior.amounts.keys()])].sort();
  return Object.fromEntries(
    codes.map((code): [string, FunctionYears] => {
      const before = priorGeneral(prior, code);
      return [code, { now: now.get(code) ?? ZERO_FEN, ...(before === undefined ? {} : { before }) }];
    }),
  );
}
