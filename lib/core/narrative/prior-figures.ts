import { type Fen, fen, sumFen, ZERO_FEN } from '#lib/core/money/index.ts';
import type { PriorYear } from '#lib/core/package/index.ts';

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
  /** 一般公共预算 by 项; empty where last year is not known. */
  generalByFunction: ReadonlyMap<string, Fen>;
  known: boolean;
};

/** “三公”经费 of last year by column of its table. */
export type PriorThreePublic = Record<'total' | 'abroad' | 'vehicles' | 'reception', Fen>;

/** Takes last year's figures from the budget. */
export function priorFigures(priorYear: PriorYear | undefined): PriorFigures {
  if (priorYear === undefined) return { generalByFunction: new Map(), known: false };
  const { totals, functions } = priorYear;
  // An item without its 一般公共预算 part was financed by it alone: most departments have no other appropriation.
  const generalByFunction = new Map(functions.map((entry) => [entry.function, entry.general ?? entry.total]));
  const general = totals.general ?? (functions.length > 0 ? sumFen(generalByFunction.values()) : undefined);
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
    known: true,
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

/** Last year's amount of a 项 under 一般公共预算: nothing where last year is known and had none. */
export function priorGeneral(prior: PriorFigures, code: string): Fen | undefined {
  return prior.known ? (prior.generalByFunction.get(code) ?? ZERO_FEN) : undefined;
}
