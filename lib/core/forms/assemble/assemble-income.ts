import { FUNDS, type Period, SOURCE_IDS, SOURCES, type SourceId } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';
import type { ExpenditureEntry, IncomeEntry } from '#lib/core/package/index.ts';
import type { FormPlace } from '../budget-draft.ts';
import type { Located } from './assemble-expenditure.ts';
import { type Assembly, recordOf, rowsOf } from './assembly.ts';
import { inBudgetOrder } from './budget-order.ts';
import { sumLimit, tooLarge } from './gap.ts';
import { fieldOf, neededOf } from './read-row.ts';

type Entry = { rank: string; entry: IncomeEntry; place: FormPlace };

/** Entries that are computed stand before all that are entered, where nothing was imported. */
const COMPUTED_RANK = 'a0';

/** Whether an entry is 财政拨款 of the year, which follows from expenditure. */
export function isComputed({ source, period }: Pick<IncomeEntry, 'source' | 'period'>): boolean {
  return period === 'current' && FUNDS[SOURCES[source].fund].appropriation;
}

/** 财政拨款 of the year that a unit's expenditure needs, by source in their order. */
export function computedIncome(input: { unit: string; expenditure: readonly ExpenditureEntry[] }): IncomeEntry[] {
  const sums = new Map<SourceId, number>();
  for (const line of input.expenditure)
    if (line.unit === input.unit && isComputed(line)) sums.set(line.source, (sums.get(line.source) ?? 0) + line.amount);
  return SOURCE_IDS.flatMap((source): IncomeEntry[] => {
    const sum = sums.get(source);
    return sum === undefined ? [] : [{ unit: input.unit, source, period: 'current', amount: fen(sum) }];
  });
}

/** 收入: what follows from expenditure, where the unit states nothing else, and what is entered. */
export function assembleIncome(assembly: Assembly, expenditure: readonly ExpenditureEntry[]): Located<IncomeEntry> {
  const fits = sumLimit();
  const entries = assembly.draft.units.flatMap(({ code }) => unitIncome(assembly, { unit: code, expenditure }));
  const taken = inBudgetOrder(entries, ({ rank }) => rank).filter(({ entry, place }) => {
    if (fits(entry.amount)) return true;
    assembly.gaps.push(tooLarge(place));
    return false;
  });
  return { entries: taken.map(({ entry }) => entry), places: taken.map(({ place }) => place) };
}

function unitIncome(assembly: Assembly, input: { unit: string; expenditure: readonly ExpenditureEntry[] }): Entry[] {
  const { unit } = input;
  const key = { form: 'income', owner: unit } as const;
  const rows = rowsOf(assembly, { ...key, section: 'lines' }).filter((row) => row.counts);
  const entered = rows.map(
    (row): Entry => ({
      rank: row.row.rank,
      place: row.place,
      entry: {
        unit,
        source: neededOf<SourceId>(row, 'source'),
        period: neededOf<Period>(row, 'period'),
        amount: neededOf<Fen>(row, 'amount'),
      },
    }),
  );
  const rule = recordOf(assembly, { ...key, section: 'appropriation' });
  const stated = fieldOf<boolean>(rule, 'computed') === false || entered.some(({ entry }) => isComputed(entry));
  const computed = stated ? [] : computedIncome(input);
  return [...computed.map((entry): Entry => ({ rank: COMPUTED_RANK, entry, place: key })), ...entered];
}
