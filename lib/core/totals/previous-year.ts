import { fen } from '#lib/core/money/index.ts';
import type { PriorYear } from '#lib/core/package/index.ts';
import { type PreviousYear, sumByClass } from './year-comparison.ts';

/** Last year's expenditure as its budget has it; amounts in 分. */
type LastYear = { fiscalYear: number; lines: readonly { function: string; amount: number }[] };

/** Last year's amounts: as 上年预算数 says, or where that is not filled, from last year's lines; else nothing. */
export function previousYearOf(input: {
  lastYear: LastYear | undefined;
  priorYear: PriorYear | undefined;
}): PreviousYear | undefined {
  if (input.priorYear !== undefined) return ofPriorYear(input.priorYear);
  return input.lastYear === undefined || input.lastYear.lines.length === 0 ? undefined : ofLines(input.lastYear);
}

function ofLines({ fiscalYear, lines }: LastYear): PreviousYear {
  const total = fen(lines.reduce((sum, { amount }) => sum + amount, 0));
  return { fiscalYear, total, functions: sumByClass(lines), parts: {} };
}

function ofPriorYear({ fiscalYear, functions, totals }: PriorYear): PreviousYear {
  const { personnel, operating, project } = totals;
  return {
    fiscalYear,
    total: totals.total,
    functions: sumByClass(functions.map((entry) => ({ function: entry.function, amount: entry.total }))),
    parts: {
      ...(personnel === undefined ? {} : { personnel }),
      ...(operating === undefined ? {} : { operating }),
      ...(project === undefined ? {} : { project }),
    },
  };
}
