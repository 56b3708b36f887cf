import { type Fen, fen, sumFen } from '#lib/core/money/index.ts';
import type { PriorYear } from '#lib/core/package/index.ts';
import { type PriorFunctions, priorFunctions } from './prior-functions.ts';

/**
 * Last year's figures as sentences compare with them, in 分; absent where last year is not known, so that no change
 * is stated from a guess.
 */
export type PriorFigures = {
  total?: Fen;
  appropriation?: Fen;
  general?: Fen;
  /** 一般公共预算基本支出: 人员经费 and 公用经费 together, or last year's 基本支出 where they are not given. */
  basic?: Fen;
  /** 项目支出 of all funds. */
  project?: Fen;
  threePublic?: PriorThreePublic;
  agencyOperating?: Fen;
  procurement?: Fen;
  generalByFunction: PriorFunctions;
};

/** “三公”经费 of last year by column of its table. */
export type PriorThreePublic = Record<'total' | 'abroad' | 'vehicles' | 'reception', Fen>;

/** Takes last year's figures from the budget. */
export function priorFigures(priorYear: PriorYear | undefined): PriorFigures {
  if (priorYear === undefined) return { generalByFunction: priorFunctions(undefined) };
  const { totals } = priorYear;
  const generalByFunction = priorFunctions(priorYear);
  const general =
    totals.general ?? (generalByFunction.complete ? sumFen(generalByFunction.amounts.values()) : undefined);
  const halves =
    totals.personnel === undefined || totals.operating === undefined
      ? undefined
      : fen(totals.personnel + totals.operating);
  return {
    ...given({
      total: totals.total,
      appropriation: totals.appropriation,
      general,
      basic: halves ?? totals.basic,
      project: totals.project,
      threePublic: totals.threePublic && threePublicParts(totals.threePublic),
      agencyOperating: totals.agencyOperating,
      procurement: totals.procurement,
    }),
    generalByFunction,
  };
}

function threePublicParts(parts: NonNullable<PriorYear['totals']['threePublic']>): PriorThreePublic {
  const vehicles = fen(parts.vehiclePurchase + parts.vehicleOperation);
  const { abroad, reception } = parts;
  return { total: fen(abroad + vehicles + reception), abroad, vehicles, reception };
}

/** Leaves out what is not known. */
function given<T extends Record<string, unknown>>(figures: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(figures).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}
