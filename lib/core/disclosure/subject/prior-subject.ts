import type { PriorSubject } from '#lib/core/checks/index.ts';
import type { Fen } from '#lib/core/money/index.ts';
import { priorFigures } from '#lib/core/narrative/index.ts';
import type { Budget } from '#lib/core/package/index.ts';

/** Last year's figures by the ids of this year's; what is not known is left out. */
export function priorSubject({ priorYear }: Budget): PriorSubject | undefined {
  if (priorYear === undefined) return undefined;
  const prior = priorFigures(priorYear);
  const { threePublic, generalByFunction } = prior;
  const known: [string, Fen | undefined][] = [
    ...['total', 'income.total', 'expenditure.total'].map((id): [string, Fen | undefined] => [id, prior.total]),
    ['appropriation.total', prior.appropriation],
    ['general.total', prior.general],
    ['general.basic', prior.basic],
    ['expenditure.project', prior.project],
    ['agency-operating', prior.agencyOperating],
    ['procurement.total', prior.procurement],
    ...Object.entries(threePublic ?? {}).map(([part, amount]): [string, Fen] => [`three-public.${part}`, amount]),
    ...[...generalByFunction.amounts].map(([code, amount]): [string, Fen] => [`general.function.${code}`, amount]),
    ...(priorYear.projects ?? []).map(({ name, amount }): [string, Fen] => [`project:${name}`, amount]),
  ];
  return {
    fiscalYear: priorYear.fiscalYear,
    amounts: new Map(known.flatMap(([id, amount]) => (amount === undefined ? [] : [[id, amount] as const]))),
    certain: generalByFunction.complete,
  };
}
