import { type Fen, fen, sumFen, ZERO_FEN } from '#lib/core/money/index.ts';
import type { PriorYear } from '#lib/core/package/index.ts';

/**
 * Last year's figures as sentences compare with them, in 分; absent where last year is not known, so that no change
 * is stated from a guess.
 */
export type PriorFigures = {
  total?: Fen;
  general?: Fen;
  threePublic?: Fen;
  agencyOperating?: Fen;
  /** 一般公共预算 by 项; empty where last year is not known. */
  generalByFunction: ReadonlyMap<string, Fen>;
  known: boolean;
};

/** Takes last year's figures from the budget. */
export function priorFigures(priorYear: PriorYear | undefined): PriorFigures {
  if (priorYear === undefined) return { generalByFunction: new Map(), known: false };
  const { totals, functions } = priorYear;
  // An item without its 一般公共预算 part was financed by it alone: most departments have no other appropriation.
  const generalByFunction = new Map(functions.map((entry) => [entry.function, entry.general ?? entry.total]));
  const general = totals.general ?? (functions.length > 0 ? sumFen(generalByFunction.values()) : undefined);
  const three = totals.threePublic;
  return {
    total: totals.total,
    ...(general === undefined ? {} : { general }),
    ...(three === undefined
      ? {}
      : { threePublic: fen(three.abroad + three.vehiclePurchase + three.vehicleOperation + three.reception) }),
    ...(totals.agencyOperating === undefined ? {} : { agencyOperating: totals.agencyOperating }),
    generalByFunction,
    known: true,
  };
}

/** Last year's amount of a 项 under 一般公共预算: nothing where last year is known and had none. */
export function priorGeneral(prior: PriorFigures, code: string): Fen | undefined {
  return prior.known ? (prior.generalByFunction.get(code) ?? ZERO_FEN) : undefined;
}
