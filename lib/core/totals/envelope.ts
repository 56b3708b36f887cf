import { FUND_IDS, type FundId } from '#lib/core/ledger/index.ts';
import { type Fen, sumFen } from '#lib/core/money/index.ts';
import { type LimitScope, type Limits, limitsUse, type UnitLimit, widestLimits } from './limits.ts';

/**
 * How much a budget may come to by its control figures, in 分: as a whole, and by fund where all of its widest figures name
 * one. Absent where none is set, and where two of them could count the same line.
 */
export type Envelope = { total?: Fen; funds: Partial<Record<FundId, Fen>> };

/** Adds up the control figures that no other one takes in. */
export function envelopeOf(limits: Limits): Envelope {
  const scopes = limitsUse({ limits, lines: [] }).units;
  const widest = widestLimits(
    scopes.map(({ used: _used, left: _left, limit, ...scope }) => ({ ...scope, amount: limit })),
  );
  if (widest.length === 0 || widest.some((limit, at) => widest.some((other, by) => by > at && meets(limit, other))))
    return { funds: {} };
  const total = sumFen(widest.map(({ amount }) => amount));
  const funds = FUND_IDS.flatMap((fund): [FundId, UnitLimit[]][] => {
    const own = widest.filter((limit) => limit.fund === fund);
    return own.length === 0 ? [] : [[fund, own]];
  });
  return {
    total,
    funds: widest.every(({ fund }) => fund !== undefined)
      ? Object.fromEntries(funds.map(([fund, own]) => [fund, sumFen(own.map(({ amount }) => amount))]))
      : {},
  };
}

/** Whether a line could be counted by both. */
function meets(a: LimitScope, b: LimitScope): boolean {
  return (['unit', 'fund', 'category'] as const).every(
    (key) => a[key] === undefined || b[key] === undefined || a[key] === b[key],
  );
}
