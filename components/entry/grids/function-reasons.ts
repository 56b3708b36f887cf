import { evaluateAmount } from '#lib/core/expression/index.ts';
import { directionWarning, type FormRow } from '#lib/core/forms/index.ts';
import { SOURCES, type SourceId } from '#lib/core/ledger/index.ts';
import { type Fen, fen } from '#lib/core/money/index.ts';
import type { ExactTable, LastYearLine } from '#lib/core/screen/index.ts';

/** 一般公共预算 of a 项 in the two years, in 分. */
export type FunctionYears = { now: Fen; before: Fen };

/** Last year's 一般公共预算 by 项: from its budget where that is in the product, else from what 上年预算数 says. */
export function lastYearByFunction(input: {
  lines: readonly LastYearLine[] | undefined;
  rows: readonly FormRow[];
}): ReadonlyMap<string, Fen> {
  const sums = new Map<string, Fen>();
  const add = (code: string, amount: number) => sums.set(code, fen((sums.get(code) ?? 0) + amount));
  if (input.lines !== undefined) {
    for (const line of input.lines)
      if (SOURCES[line.source as SourceId]?.fund === 'general') add(line.function, line.amount);
    return sums;
  }
  for (const { cells } of input.rows) {
    const read = evaluateAmount(cells.general || cells.total || '');
    if (cells.function && read.ok) add(cells.function, read.value.amount);
  }
  return sums;
}

/** Both years of every 项 that either has, in code order. `table` is 一般公共预算支出表（分功能科目）. */
export function functionYears(input: {
  table: ExactTable | undefined;
  before: ReadonlyMap<string, Fen>;
}): ReadonlyMap<string, FunctionYears> {
  const { table, before } = input;
  const column = table?.columns.indexOf('total') ?? -1;
  const now = new Map(
    Object.entries(table?.rows ?? {})
      .filter(([code]) => /^\d{7}$/.test(code))
      .map(([code, amounts]) => [code, fen(amounts[column] ?? 0)]),
  );
  const codes = [...new Set([...now.keys(), ...before.keys()])].sort();
  return new Map(codes.map((code) => [code, { now: now.get(code) ?? fen(0), before: before.get(code) ?? fen(0) }]));
}

/** The 项 that changed and that no row gives a reason for. */
export function missingFunctions(input: {
  years: ReadonlyMap<string, FunctionYears>;
  rows: readonly FormRow[];
}): string[] {
  const there = new Set(input.rows.map(({ cells }) => cells.function ?? ''));
  return [...input.years].flatMap(([code, { now, before }]) => (now === before || there.has(code) ? [] : code));
}

/** What a reason says against its figures, in words. */
export function reasonWarning({ reason, years }: { reason: string; years: FunctionYears }): string | undefined {
  const warning = directionWarning({ reason, change: years.now - years.before });
  if (warning === undefined) return undefined;
  if (warning.actual === 'flat') return `与上年持平，原因里却写“${warning.word}”，请核对`;
  return `数字${warning.actual === 'up' ? '增加' : '减少'}，原因里却写“${warning.word}”，请核对`;
}
