import { FUND_IDS, type FundId, type Period, SOURCES, type SourceId } from '#lib/core/ledger/index.ts';
import { type Fen, fen, sumFen, ZERO_FEN } from '#lib/core/money/index.ts';
import { type Envelope, envelopeOf, type Limits } from '#lib/core/totals/index.ts';

/** What one department spends under one 类 from one source, in 分. */
export type SpendingPart = { department: string; class: string; source: SourceId; period: Period; amount: Fen };

/**
 * A sum beside the control figures of those departments that have any: `asked` is what these plan of this year, `over` what
 * exceeds; absent where there is no control figure to set it beside.
 */
export type AgainstEnvelope = { amount: Fen; envelope?: Fen; asked?: Fen; over?: Fen };

/** A region's sums, in 分: as a whole, by 类, by fund, by department. Control figures bind this year's money alone. */
export type RegionSums = {
  total: AgainstEnvelope;
  classes: readonly { class: string; amount: Fen }[];
  funds: readonly (AgainstEnvelope & { fund: FundId })[];
  departments: ReadonlyMap<string, AgainstEnvelope>;
};

/** Adds up what departments spend and sets it beside their control figures. */
export function regionSums(input: {
  spending: readonly SpendingPart[];
  /** Control figures by department. */
  limits: ReadonlyMap<string, Limits>;
}): RegionSums {
  const { spending, limits } = input;
  const envelopes = new Map([...limits].map(([code, own]) => [code, envelopeOf(own)]));
  const ofDepartment = Map.groupBy(spending, ({ department }) => department);
  const codes = new Set([...ofDepartment.keys(), ...envelopes.keys()]);
  const departments = new Map(
    [...codes].map((code) => {
      const parts = ofDepartment.get(code) ?? [];
      return [code, beside({ parts, current: parts, envelope: envelopes.get(code)?.total })] as const;
    }),
  );
  const classes = Map.groupBy(spending, (part) => part.class);
  return {
    total: addedSums([...departments.values()]),
    classes: [...classes]
      .map(([code, parts]) => ({ class: code, amount: summed(parts) }))
      .sort((a, b) => (a.class < b.class ? -1 : 1)),
    funds: FUND_IDS.flatMap((fund) => fundSums({ fund, spending, envelopes })),
    departments,
  };
}

function fundSums(input: {
  fund: FundId;
  spending: readonly SpendingPart[];
  envelopes: ReadonlyMap<string, Envelope>;
}): (AgainstEnvelope & { fund: FundId })[] {
  const { fund, envelopes } = input;
  const parts = input.spending.filter(({ source }) => SOURCES[source].fund === fund);
  const limited = new Map(
    [...envelopes].flatMap(([code, { funds }]) => (funds[fund] === undefined ? [] : [[code, funds[fund]] as const])),
  );
  if (parts.length + limited.size === 0) return [];
  const current = parts.filter(({ department }) => limited.has(department));
  const envelope = limited.size === 0 ? undefined : sumFen(limited.values());
  return [{ fund, ...beside({ parts, current, envelope }) }];
}

function beside(input: {
  parts: readonly SpendingPart[];
  current: readonly SpendingPart[];
  envelope: Fen | undefined;
}): AgainstEnvelope {
  const { parts, current, envelope } = input;
  const amount = summed(parts);
  if (envelope === undefined) return { amount };
  const asked = summed(current.filter(({ period }) => period === 'current'));
  return { amount, envelope, asked, over: fen(asked - envelope) };
}

/** Adds sums up; those without a control figure count in the amount alone. */
export function addedSums(all: readonly AgainstEnvelope[]): AgainstEnvelope {
  const amount = sumFen(all.map((each) => each.amount));
  const limited = all.filter(({ envelope }) => envelope !== undefined);
  if (limited.length === 0) return { amount };
  const sum = (key: 'envelope' | 'asked') => sumFen(limited.map((each) => each[key] ?? ZERO_FEN));
  const [envelope, asked] = [sum('envelope'), sum('asked')];
  return { amount, envelope, asked, over: fen(asked - envelope) };
}

function summed(parts: readonly SpendingPart[]): Fen {
  return sumFen(parts.map(({ amount }) => amount));
}
