import type { CategoryId, ExpenditureLine, FundId } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';

/** What a 控制数 is about: one unit, fund, category of projects; all of them where one is not named. */
export type LimitScope = { unit?: string; fund?: FundId; category?: CategoryId };
/** 控制数 by unit, fund and category, in 分. */
export type UnitLimit = LimitScope & { amount: Fen };
/** 控制数 of one project, in 分. */
export type ProjectLimit = { project: string; amount: Fen };
/** The control figures of a budget as the budget office set them. */
export type Limits = { units: readonly UnitLimit[]; projects: readonly ProjectLimit[] };

/** What of a control figure is used and left, in 分; `left` is negative where it is exceeded. */
export type LimitUse = { limit: Fen; used: Fen; left: Fen };
export type LimitsUse = {
  units: (LimitScope & LimitUse)[];
  projects: (Pick<ProjectLimit, 'project'> & LimitUse)[];
  /** The widest limits together; absent where none is set, or where two of them count the same line. */
  total?: LimitUse;
};

/** What of a line of expenditure decides which control figures it counts against. */
export type LimitedLine = Pick<ExpenditureLine, 'unit' | 'fund' | 'category' | 'project' | 'period' | 'amount'>;

/**
 * Sets expenditure against the control figures. They bind what is budgeted of this year: 上年结转 is not counted.
 * Limits that name the same thing count together.
 */
export function limitsUse({ limits, lines }: { limits: Limits; lines: readonly LimitedLine[] }): LimitsUse {
  const current = lines.filter(({ period }) => period === 'current');
  const scopes = new Map<string, UnitLimit>();
  for (const limit of limits.units) {
    const key = `${limit.unit ?? ''}/${limit.fund ?? ''}/${limit.category ?? ''}`;
    scopes.set(key, { ...limit, amount: fen(limit.amount + (scopes.get(key)?.amount ?? 0)) });
  }
  const projects = new Map<string, Fen>();
  for (const { project, amount } of limits.projects) projects.set(project, fen(amount + (projects.get(project) ?? 0)));
  const units = [...scopes.values()];
  const total = usedTogether({ limits: widestLimits(units), lines: current });
  return {
    units: units.map(({ amount, ...scope }) => ({
      ...scope,
      ...leftOf({ limit: amount, lines: current.filter((line) => covers({ scope, line })) }),
    })),
    projects: [...projects].map(([project, limit]) => ({
      project,
      ...leftOf({ limit, lines: current.filter((line) => line.project === project) }),
    })),
    ...(total === undefined ? {} : { total }),
  };
}

function leftOf({ limit, lines }: { limit: Fen; lines: readonly LimitedLine[] }): LimitUse {
  const used = lines.reduce((sum, { amount }) => sum + amount, 0);
  return { limit, used: fen(used), left: fen(limit - used) };
}

/** Whether a scope takes in all that another names. */
function covers({ scope, line }: { scope: LimitScope; line: LimitScope }): boolean {
  return (['unit', 'fund', 'category'] as const).every((key) => scope[key] === undefined || scope[key] === line[key]);
}

/** Limits that no other one takes in; of each scope there may be but one. */
export function widestLimits(limits: readonly UnitLimit[]): UnitLimit[] {
  return limits.filter((limit) => !limits.some((other) => other !== limit && covers({ scope: other, line: limit })));
}

function usedTogether(input: { limits: readonly UnitLimit[]; lines: readonly LimitedLine[] }): LimitUse | undefined {
  const { limits, lines } = input;
  if (limits.length === 0) return undefined;
  const counted = lines.filter((line) => limits.some((scope) => covers({ scope, line })));
  if (counted.some((line) => limits.filter((scope) => covers({ scope, line })).length > 1)) return undefined;
  return leftOf({ limit: fen(limits.reduce((sum, { amount }) => sum + amount, 0)), lines: counted });
}
