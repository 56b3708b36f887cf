import type { CategoryId, ExpenditureLine, FundId } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';

/** 控制数 of one unit, fund and category of projects, in 分. */
export type UnitLimit = { unit: string; fund: FundId; category: CategoryId; amount: Fen };
/** 控制数 of one project, in 分. */
export type ProjectLimit = { project: string; amount: Fen };
/** The control figures of a budget as the budget office set them. */
export type Limits = { units: readonly UnitLimit[]; projects: readonly ProjectLimit[] };

/** What of a control figure is used and left, in 分; `left` is negative where it is exceeded. */
export type LimitUse = { limit: Fen; used: Fen; left: Fen };
export type LimitsUse = {
  units: (Pick<UnitLimit, 'unit' | 'fund' | 'category'> & LimitUse)[];
  projects: (Pick<ProjectLimit, 'project'> & LimitUse)[];
  /** All limits by unit together; absent where none is set. */
  total?: LimitUse;
};

function usedOf(limit: Fen, used: number): LimitUse {
  return { limit, used: fen(used), left: fen(limit - used) };
}

/**
 * Sets expenditure against the control figures. They bind what is budgeted of this year: 上年结转 is not counted.
 * Limits that name the same unit, fund and category, or the same project, count together.
 */
export function limitsUse({ limits, lines }: { limits: Limits; lines: readonly ExpenditureLine[] }): LimitsUse {
  const current = lines.filter(({ period }) => period === 'current');
  const used = { unit: new Map<string, number>(), project: new Map<string, number>() };
  for (const line of current) {
    add(used.unit, `${line.unit}/${line.fund}/${line.category}`, line.amount);
    add(used.project, line.project, line.amount);
  }
  const byUnit = new Map<string, UnitLimit>();
  for (const limit of limits.units) {
    const key = `${limit.unit}/${limit.fund}/${limit.category}`;
    byUnit.set(key, { ...limit, amount: fen(limit.amount + (byUnit.get(key)?.amount ?? 0)) });
  }
  const byProject = new Map<string, Fen>();
  for (const { project, amount } of limits.projects)
    byProject.set(project, fen(amount + (byProject.get(project) ?? 0)));
  const units = [...byUnit].map(([key, { amount, ...place }]) => ({
    ...place,
    ...usedOf(amount, used.unit.get(key) ?? 0),
  }));
  const projects = [...byProject].map(([project, amount]) => ({
    project,
    ...usedOf(amount, used.project.get(project) ?? 0),
  }));
  if (units.length === 0) return { units, projects };
  const limit = fen(units.reduce((sum, each) => sum + each.limit, 0));
  return {
    units,
    projects,
    total: usedOf(
      limit,
      units.reduce((sum, each) => sum + each.used, 0),
    ),
  };
}

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount);
}
