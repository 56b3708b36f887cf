import { type Actor, can, type Place } from '#lib/core/workflow/index.ts';

/** The widest place that an account works in; whoever is bound to a section or unit opens nothing. */
function ownPlace({ scope }: Actor): Place | undefined {
  if (scope.level === 'region') return { region: scope.region, section: '', department: '' };
  return scope.level === 'department' ? { region: scope.region, section: '', department: scope.department } : undefined;
}

/** Whether somebody opens budgets at all; whether this very one may be opened is decided when it is asked for. */
export function mayOpenBudgets(actor: Actor): boolean {
  const resource = ownPlace(actor);
  return resource !== undefined && can({ actor, action: 'open', resource }).ok;
}
