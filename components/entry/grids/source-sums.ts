import { evaluateAmount } from '#lib/core/expression/index.ts';
import { SOURCES, type SourceId } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';

/** What a project gets from one source; `label` names it for people. */
export type SourceSum = { id: string; label: string; amount: Fen };

/** 当年预算 by where it comes from, in the sources' order: each source of this year, and what is carried over. */
export function sourceSums(rows: Iterable<{ cells: Readonly<Record<string, string>> }>): SourceSum[] {
  const sums = new Map<string, number>();
  for (const { cells } of rows) {
    const amount = evaluateAmount(cells.amount ?? '');
    if (cells.part === 'cost' || !amount.ok || amount.value.amount < 0 || !cells.source) continue;
    const id = `${cells.period === 'carryover' ? 'carryover' : 'current'} ${cells.source}`;
    sums.set(id, (sums.get(id) ?? 0) + amount.value.amount);
  }
  return [...sums].map(([id, amount]) => {
    const [period, source = ''] = id.split(' ');
    const name = SOURCES[source as SourceId]?.name ?? source;
    return { id, label: period === 'carryover' ? `${name}（上年结转）` : name, amount: fen(amount) };
  });
}
