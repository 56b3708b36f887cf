import { type Fen, fen } from '#lib/core/money/index.ts';
import type { Budget } from '#lib/core/package/index.ts';
import type { PreviousYear } from './year-comparison.ts';

/** Last year's expenditure as its budget has it; amounts in 分. */
type LastYear = { fiscalYear: number; lines: readonly { function: string; amount: number }[] };

/** Last year's amounts: as 上年预算数 says, or where that is not filled, from last year's lines; else nothing. */
export function previousYearOf(input: {
  lastYear: LastYear | undefined;
  priorYear: Budget['priorYear'];
}): PreviousYear | undefined {
  if (input.priorYear !== undefined) return ofPriorYear(input.priorYear);
  return input.lastYear === undefined || input.lastYear.lines.length === 0 ? undefined : ofLines(input.lastYear);
}

function ofLines({ fiscalYear, lines }: LastYear): PreviousYear {
  const functions = new Map<string, Fen>();
  for (const line of lines) {
    const code = line.function.slice(0, 3);
    functions.set(code, fen((functions.get(code) ?? 0) + line.amount));
  }
  return { fiscalYear, total: fen(lines.reduce((sum, { amount }) => sum + amount, 0)), functions, parts: {} };
}

function ofPriorYear({ fiscalYear, functions, totals }: NonNullable<Budget['priorYear']>): PreviousYear {
  const byClass = new Map<string, Fen>();
  for (const line of functions) {
    const code = line.function.slice(0, 3);
    byClass.set(code, fen((byClass.get(code) ?? 0) + line.total));
  }
  const { personnel, operating, project } = totals;
  return {
    fiscalYear,
    total: totals.total,
    functions: byClass,
    parts: {
      ...(personnel === undefined ? {} : { personnel }),
      ...(operating === undefined ? {} : { operating }),
      ...(project === undefined ? {} : { project }),
    },
  };
}
