import type { ExpenditureLine } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';

/** Expenditure by what it is for, in 分: 人员, 公用, 项目, and 经营, 上缴 and 补助 together as `other`. */
export type Spending = { total: Fen; personnel: Fen; operating: Fen; project: Fen; other: Fen };

/** The part of 人员, 公用, 项目 or the rest that a line belongs to. */
export function spendingPart(line: Pick<ExpenditureLine, 'category' | 'kind'>): Exclude<keyof Spending, 'total'> {
  if (line.category === 'personnel' || line.category === 'operating') return line.category;
  return line.kind === 'project' ? 'project' : 'other';
}

/** Sums expenditure lines. */
export function spendingOf(lines: Iterable<Pick<ExpenditureLine, 'category' | 'kind' | 'amount'>>): Spending {
  const sums = { total: 0, personnel: 0, operating: 0, project: 0, other: 0 };
  for (const line of lines) {
    sums[spendingPart(line)] += line.amount;
    sums.total += line.amount;
  }
  return {
    total: fen(sums.total),
    personnel: fen(sums.personnel),
    operating: fen(sums.operating),
    project: fen(sums.project),
    other: fen(sums.other),
  };
}
