import type { CategoryId, FundId } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';
import { type Limits, type LimitUse, limitsUse } from '#lib/core/totals/index.ts';
import type { FitLine } from './fit-lines.ts';

/** What a control figure is about: one project, or a unit, fund and category, all of them where one is not named. */
export type FitScope = { unit?: string; fund?: FundId; category?: CategoryId; project?: string };

/** A control figure below what is asked for. `over` is by how much, in 分, always positive. */
export type FitGap = { scope: FitScope; limit: Fen; used: Fen; over: Fen; projects: readonly ProjectShare[] };

/** What of a gap's scope one project asks for, in 分; the most urgent project first. */
export type ProjectShare = { project: string; name: string; amount: Fen };

/** The control figures that are exceeded: of projects first, then the narrower before the wider. */
export function gapsOf({ lines, limits }: { lines: readonly FitLine[]; limits: Limits }): FitGap[] {
  const { units, projects } = limitsUse({ limits, lines });
  const scopes: (FitScope & LimitUse)[] = [...projects, ...[...units].sort((a, b) => named(b) - named(a))];
  return scopes
    .filter(({ left }) => left < 0)
    .map(({ limit, used, left, ...scope }) => ({
      scope,
      limit,
      used,
      over: fen(-left),
      projects: sharesOf({ lines, scope }),
    }));
}

/** Whether a line counts against a control figure: what is carried over from last year does not. */
export function isInScope({ scope, line }: { scope: FitScope; line: FitLine }): boolean {
  if (line.period !== 'current') return false;
  return (['unit', 'fund', 'category', 'project'] as const).every(
    (key) => scope[key] === undefined || scope[key] === line[key],
  );
}

function named(scope: FitScope): number {
  return [scope.unit, scope.fund, scope.category].filter((part) => part !== undefined).length;
}

function sharesOf({ lines, scope }: { lines: readonly FitLine[]; scope: FitScope }): ProjectShare[] {
  const shares = new Map<string, ProjectShare>();
  for (const line of lines) {
    if (!isInScope({ scope, line })) continue;
    const { project, projectName: name, amount } = line;
    shares.set(project, { project, name, amount: fen((shares.get(project)?.amount ?? 0) + amount) });
  }
  return [...shares.values()];
}
