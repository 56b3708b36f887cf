import type { PriorFigure, PriorReading } from '#lib/core/entry/index.ts';
import type { Period, SourceId } from '#lib/core/ledger/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import type { PriorYear } from '#lib/core/package/index.ts';
import { ok, type Result, refuse } from '#lib/core/result/index.ts';

const PLAIN = [
  'basic',
  'project',
  'appropriation',
  'general',
  'personnel',
  'operating',
  'agencyOperating',
  'procurement',
] as const;
const THREE_PUBLIC = ['abroad', 'vehiclePurchase', 'vehicleOperation', 'reception'] as const;

/** Why figures make no 上年预算数: the report's year or its total is not known. */
export type NoPriorYear = { code: 'YEAR_UNKNOWN' } | { code: 'TOTAL_UNKNOWN' };

/**
 * The part `priorYear` of a package from figures of a report; figures that somebody left out are not in it. “三公”经费
 * is all of its parts or left out, as the exchange format has it.
 */
export function priorYearOfReading({
  fiscalYear,
  figures,
}: Pick<PriorReading, 'fiscalYear' | 'figures'>): Result<PriorYear, NoPriorYear> {
  if (fiscalYear === undefined) return refuse({ code: 'YEAR_UNKNOWN' });
  const totals = new Map(
    figures.flatMap(({ section, field, amount }) => (section === 'totals' ? [[field, amount]] : [])),
  );
  const total = totals.get('total');
  if (total === undefined) return refuse({ code: 'TOTAL_UNKNOWN' });
  const of = (wanted: PriorFigure['section']) => figures.filter(({ section }) => section === wanted);
  const income = of('income').map(({ row, amount }) => ({
    source: row.source as SourceId,
    period: row.period as Period,
    amount,
  }));
  const projects = of('projects').map(({ row, amount }) => ({ name: row.name ?? '', amount }));
  return ok({
    fiscalYear,
    ...(income.length > 0 ? { income } : {}),
    functions: functionsOf(of('functions')),
    totals: { total, ...known(PLAIN, totals), ...threePublicOf(totals) },
    ...(projects.length > 0 ? { projects } : {}),
  });
}

function known<F extends string>(fields: readonly F[], amounts: ReadonlyMap<string, Fen>): Partial<Record<F, Fen>> {
  const found = fields.flatMap((field) => {
    const amount = amounts.get(field);
    return amount === undefined ? [] : [[field, amount] as const];
  });
  return Object.fromEntries(found) as Partial<Record<F, Fen>>;
}

function threePublicOf(amounts: ReadonlyMap<string, Fen>): Pick<PriorYear['totals'], 'threePublic'> {
  const [abroad, vehiclePurchase, vehicleOperation, reception] = THREE_PUBLIC.map((part) =>
    amounts.get(`threePublic.${part}`),
  );
  return abroad === undefined ||
    vehiclePurchase === undefined ||
    vehicleOperation === undefined ||
    reception === undefined
    ? {}
    : { threePublic: { abroad, vehiclePurchase, vehicleOperation, reception } };
}

/** A 项 whose total was left out is left out with it. */
function functionsOf(figures: readonly PriorFigure[]): PriorYear['functions'] {
  return figures.flatMap(({ row, field, amount }) => {
    if (field !== 'total' || row.function === undefined) return [];
    const general = figures.find((one) => one.field === 'general' && one.row.function === row.function);
    return [{ function: row.function, total: amount, ...(general === undefined ? {} : { general: general.amount }) }];
  });
}
