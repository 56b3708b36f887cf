import { type Fen, fen } from '#lib/core/money/index.ts';
import type { BudgetKey, MoveId, StateId } from '#lib/core/workflow/index.ts';
import type { BudgetDigest } from './budget-digest.ts';

/**
 * A budget in the queue of reviewers. Findings are those of when it was last handed in: `stale` says that it was changed
 * since, and they are absent where it never was. Amounts in 分.
 */
export type QueueEntry = {
  key: BudgetKey;
  departmentName: string;
  section: { code: string; name: string };
  state: StateId;
  round: number;
  total: Fen;
  lastYearTotal?: Fen;
  findings?: BudgetDigest['findings'] & { overruled: number };
  stale: boolean;
  units: { in: number; all: number };
  /** Days until whoever has it hands it on, negative where that day is past. */
  daysLeft?: number;
  /** It waits for whoever asked. */
  mine: boolean;
  /** The move by which it may be passed on with others: nothing was found in it, and nothing changed since. */
  accept?: MoveId;
};

/** The queue of a year, riskiest first. `region` is there for whoever sees the region as a whole. */
export type ReviewQueueView = {
  year: number;
  years: readonly number[];
  region?: string;
  entries: readonly QueueEntry[];
};

/** What this year differs from last year, in 分; nothing where last year is not known. */
export function changeOnLastYear({
  total,
  lastYearTotal,
}: Pick<QueueEntry, 'total' | 'lastYearTotal'>): Fen | undefined {
  return lastYearTotal === undefined ? undefined : fen(total - lastYearTotal);
}

/**
 * Riskiest first: what waits for the person before the rest, then blocking findings, overruled ones, days late, the size of
 * the change on last year, the size itself.
 */
export function inOrderOfRisk(a: QueueEntry, b: QueueEntry): number {
  const [first, second] = [risksOf(a), risksOf(b)];
  for (const [at, risk] of first.entries()) {
    const difference = (second[at] ?? 0) - risk;
    if (difference !== 0) return difference;
  }
  return a.key.department < b.key.department ? -1 : a.key.department > b.key.department ? 1 : 0;
}

function risksOf(entry: QueueEntry): number[] {
  const { findings, daysLeft = 0, total, mine } = entry;
  return [
    mine ? 1 : 0,
    findings?.error ?? 0,
    findings?.overruled ?? 0,
    Math.max(0, -daysLeft),
    Math.abs(changeOnLastYear(entry) ?? 0),
    total,
  ];
}
