import type { Fen } from '#lib/core/money/index.ts';
import { priorGeneral } from '#lib/core/narrative/index.ts';
import type { PriorYear } from '#lib/core/package/index.ts';
import type { Facts } from './facts.ts';

/** Last year's amount that a change is stated from, and the paths of the exchange format that it was entered under. */
export type PriorAmount = { amount: Fen | undefined; paths: readonly string[] };

const FUNCTION = /^general\.function\.(\d{7})$/;

/** Last year's side of a change, by the change's id without `.change`; `undefined` where no change is called so. */
export function priorAmount({ prior, context }: Facts, id: string): PriorAmount | undefined {
  const [, code] = FUNCTION.exec(id) ?? [];
  const { priorYear } = context.budget;
  if (code !== undefined)
    return { amount: priorGeneral(prior.generalByFunction, code), paths: functionPaths(priorYear, code) };
  const three = prior.threePublic;
  const known: Record<string, PriorAmount> = {
    total: { amount: prior.total, paths: totals('total') },
    income: { amount: prior.total, paths: totals('total') },
    appropriation: { amount: prior.appropriation, paths: totals('appropriation') },
    general: { amount: prior.general, paths: generalPaths(priorYear) },
    'general.basic': { amount: prior.basic, paths: basicPaths(priorYear) },
    'expenditure.project': { amount: prior.project, paths: totals('project') },
    'three-public': { amount: three?.total, paths: threePublic(...THREE_PUBLIC) },
    'three-public.abroad': { amount: three?.abroad, paths: threePublic('abroad') },
    'three-public.vehicles': { amount: three?.vehicles, paths: threePublic('vehiclePurchase', 'vehicleOperation') },
    'three-public.reception': { amount: three?.reception, paths: threePublic('reception') },
    'agency-operating': { amount: prior.agencyOperating, paths: totals('agencyOperating') },
    procurement: { amount: prior.procurement, paths: totals('procurement') },
  };
  return known[id];
}

const THREE_PUBLIC = ['abroad', 'vehiclePurchase', 'vehicleOperation', 'reception'];

const totals = (...fields: string[]) => fields.map((field) => `priorYear.totals.${field}`);
const threePublic = (...fields: string[]) => totals(...fields.map((field) => `threePublic.${field}`));

/** As `priorFigures` takes it: what was given, or the sum of the items. */
function generalPaths(priorYear: PriorYear | undefined): string[] {
  if (priorYear === undefined || priorYear.totals.general !== undefined) return totals('general');
  return priorYear.functions.flatMap(({ function: code }) => functionPaths(priorYear, code));
}

function basicPaths(priorYear: PriorYear | undefined): string[] {
  const { personnel, operating } = priorYear?.totals ?? {};
  return personnel === undefined || operating === undefined ? totals('basic') : totals('personnel', 'operating');
}

function functionPaths(priorYear: PriorYear | undefined, code: string): string[] {
  const entry = priorYear?.functions.find((candidate) => candidate.function === code);
  return entry === undefined
    ? []
    : [`priorYear.functions.${code}.${entry.general === undefined ? 'total' : 'general'}`];
}
