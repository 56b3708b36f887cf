import { CATEGORIES, FUNDS } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';
import type { LimitScope, LimitsUse } from '#lib/core/totals/index.ts';

/** What was asked beside its control figure, in 分; `over` is negative where something is left. */
export type LimitChange = {
  id: string;
  label: string;
  unit?: string;
  project?: string;
  limit: Fen;
  asked: Fen;
  over: Fen;
};

/** A budget beside its control figures. `total` is absent where none is set, or where two of them count the same line. */
export type LimitComparison = {
  total?: Pick<LimitChange, 'limit' | 'asked' | 'over'>;
  scopes: readonly LimitChange[];
  projects: readonly LimitChange[];
};

/**
 * Sets what was asked beside the control figures, what exceeds most first.
 * @param input.names of units and projects by their codes
 */
export function compareLimits(input: {
  use: LimitsUse;
  names: { unit: (code: string) => string; project: (code: string) => string };
}): LimitComparison {
  const { use, names } = input;
  const scopes = use.units.map(({ limit, used, left: _left, ...scope }): LimitChange => {
    const label = scopeLabel({ scope, unitName: names.unit });
    const unit = scope.unit === undefined ? {} : { unit: scope.unit };
    return { id: JSON.stringify(scope), label, ...unit, ...asked({ limit, used }) };
  });
  const projects = use.projects.map(({ project, limit, used }): LimitChange => {
    return { id: project, label: names.project(project), project, ...asked({ limit, used }) };
  });
  return {
    ...(use.total === undefined ? {} : { total: asked(use.total) }),
    scopes: scopes.sort(mostOver),
    projects: projects.sort(mostOver),
  };
}

function asked({ limit, used }: { limit: Fen; used: Fen }): Pick<LimitChange, 'limit' | 'asked' | 'over'> {
  return { limit, asked: used, over: fen(used - limit) };
}

function mostOver(a: LimitChange, b: LimitChange): number {
  return b.over - a.over || (a.id < b.id ? -1 : 1);
}

function scopeLabel({ scope, unitName }: { scope: LimitScope; unitName: (code: string) => string }): string {
  const { unit, fund, category } = scope;
  return [
    unit === undefined ? '全部单位' : unitName(unit),
    ...(fund === undefined ? [] : [FUNDS[fund].name]),
    ...(category === undefined ? [] : [CATEGORIES[category].name]),
  ].join(' · ');
}
