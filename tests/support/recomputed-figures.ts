import type { BudgetPackage } from '#lib/core/package/index.ts';

/**
 * Works figures out from the package's own text, without any of the product's money, ledger or tables, so that the
 * two can be held against each other. Amounts are 分 as bigint.
 */
type Line = BudgetPackage['expenditure'][number];
type Picks<L> = (line: L, index: number) => boolean;

const fenOf = (text: string): bigint => {
  const [whole = '0', part = ''] = text.split('.');
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
};
const magnitude = (value: bigint) => (value < 0n ? -value : value);
const halfUp = (value: bigint, step: bigint) => (value + step / 2n) / step;
const decimals = (value: bigint) => `${value / 100n}.${String(value % 100n).padStart(2, '0')}`;

/** 分 as 万元 with two decimals. */
export const wanyuan = (fen: bigint): string => decimals(halfUp(magnitude(fen), 10_000n));
/** A share or a rate with two decimals. */
export const percent = (part: bigint, whole: bigint): string =>
  decimals((magnitude(part) * 20_000n + whole) / (2n * whole));

/** Sums of a package's lines. */
export class Recomputed {
  readonly #given: BudgetPackage;
  readonly #category: ReadonlyMap<string, string>;

  constructor(given: BudgetPackage) {
    this.#given = given;
    this.#category = new Map(given.projects.map(({ code, category }) => [code, category]));
  }

  category(line: Line): string {
    return this.#category.get(line.project) ?? '';
  }

  isBasic(line: Line): boolean {
    return ['personnel', 'operating'].includes(this.category(line));
  }

  isProject(line: Line): boolean {
    return ['other-operating', 'local', 'transfer'].includes(this.category(line));
  }

  income(pick: Picks<BudgetPackage['income'][number]>): bigint {
    return this.#given.income.filter(pick).reduce((sum, { amount }) => sum + fenOf(amount), 0n);
  }

  spent(pick: Picks<Line>): bigint {
    return this.#given.expenditure.filter(pick).reduce((sum, { amount }) => sum + fenOf(amount), 0n);
  }

  bought(pick: Picks<BudgetPackage['procurement'][number]>): bigint {
    return this.#given.procurement.filter(pick).reduce((sum, { amount }) => sum + fenOf(amount), 0n);
  }

  services(pick: Picks<BudgetPackage['purchasedServices'][number]>): bigint {
    return this.#given.purchasedServices.filter(pick).reduce((sum, { amount }) => sum + fenOf(amount), 0n);
  }

  /** Whether a unit is 行政 or 参公. */
  isAgency(unit: string): boolean {
    const nature = this.#given.units.find(({ code }) => code === unit)?.nature;
    return nature === 'administrative' || nature === 'civil-service';
  }

  /** Last year's amount of what a change is of; nothing where last year does not tell. */
  prior(id: string): bigint | undefined {
    const { priorYear } = this.#given;
    if (priorYear === undefined) return undefined;
    const [, code] = /^general\.function\.(\d{7})$/.exec(id) ?? [];
    if (code !== undefined) {
      const entry = priorYear.functions.find((candidate) => candidate.function === code);
      return fenOf(entry?.general ?? entry?.total ?? '0');
    }
    const { totals } = priorYear;
    const three = totals.threePublic;
    const vehicles = three && fenOf(three.vehiclePurchase) + fenOf(three.vehicleOperation);
    const known: Record<string, bigint | undefined> = {
      total: fenOf(totals.total),
      income: fenOf(totals.total),
      general: fenOf(totals.general ?? ''),
      appropriation: fenOf(totals.appropriation ?? ''),
      'general.basic': fenOf(totals.personnel ?? '') + fenOf(totals.operating ?? ''),
      'expenditure.project': fenOf(totals.project ?? ''),
      'agency-operating': fenOf(totals.agencyOperating ?? ''),
      procurement: fenOf(totals.procurement ?? ''),
      'three-public': three && (vehicles ?? 0n) + fenOf(three.abroad) + fenOf(three.reception),
      'three-public.abroad': three && fenOf(three.abroad),
      'three-public.vehicles': vehicles,
      'three-public.reception': three && fenOf(three.reception),
    };
    return known[id];
  }
}

/** Whether a source is 一般公共预算, or any 财政拨款. */
export const isGeneral = ({ source }: { source: string }): boolean => source.startsWith('general.');
export const isAppropriation = ({ source }: { source: string }): boolean =>
  /^(general|govfund|statecapital)\./.test(source);
