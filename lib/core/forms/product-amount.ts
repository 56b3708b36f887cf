import { type Fen, fen, formatPackageAmount } from '#lib/core/money/index.ts';

/** Economic 款 of 公务用车运行维护费, whose 定额 counts vehicles. */
const VEHICLES_ACCOUNT = '30231';

/** An amount and what it was worked out from, where that is said. */
export type Worked = { amount: Fen; basis?: string };

/** What a headcount, a standard in 分 and months come to, and how that is said; nothing where it leaves exact arithmetic. */
export function personnelAmount(input: { headcount: number; standard: Fen; months: number }): Worked | undefined {
  const { headcount, standard, months } = input;
  const basis = `${headcount}人×${formatPackageAmount(standard)}元/人·月×${months}月`;
  return worked([headcount, standard, months], basis);
}

/** What a count and a 定额 in 分 a year come to; `economic` and `per` say whether people or vehicles are counted. */
export function operatingAmount(input: {
  headcount: number;
  standard: Fen;
  economic: string;
  per?: string | undefined;
}): Worked | undefined {
  const { headcount, standard, economic, per } = input;
  const measure = (per === undefined ? economic === VEHICLES_ACCOUNT : per.startsWith('vehicles')) ? '辆' : '人';
  return worked([headcount, standard], `${headcount}${measure}×${formatPackageAmount(standard)}元/${measure}·年`);
}

function worked(factors: readonly number[], basis: string): Worked | undefined {
  const product = factors.reduce((value, factor) => value * BigInt(factor), 1n);
  return product > BigInt(Number.MAX_SAFE_INTEGER) ? undefined : { amount: fen(Number(product)), basis };
}
