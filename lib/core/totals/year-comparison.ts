import type { ExpenditureLine } from '#lib/core/ledger/index.ts';
import { type Fen, fen, percentOf, ZERO_FEN } from '#lib/core/money/index.ts';
import { type Spending, spendingPart } from './spending.ts';

/** One amount of this year beside last year's, in 分. `percent` carries two decimals and a sign; absent from nothing. */
export type YearPair = { id: string; label: string; current: Fen; previous: Fen; change: Fen; percent?: string };

/**
 * This year beside last year: 支出功能分类 by 类, and 人员, 公用, 项目. 人员 and 公用 are those of 一般公共预算: reports state
 * last year's no other way.
 */
export type YearComparison = {
  currentYear: number;
  previousYear: number;
  total: YearPair;
  functions: YearPair[];
  parts: YearPair[];
};

/** Last year's amounts in 分: by 类, and by part where they are known. */
export type PreviousYear = {
  fiscalYear: number;
  total: Fen;
  functions: ReadonlyMap<string, Fen>;
  parts: Partial<Omit<Spending, 'total'>>;
};

const PARTS = [
  ['personnel', '人员经费（一般公共预算）'],
  ['operating', '公用经费（一般公共预算）'],
  ['project', '项目支出'],
  ['other', '经营、上缴和补助支出'],
] as const;

/** Sums amounts by 类 of 支出功能分类. */
export function sumByClass(entries: Iterable<{ function: string; amount: number }>): Map<string, Fen> {
  const sums = new Map<string, Fen>();
  for (const { function: code, amount } of entries) {
    const category = code.slice(0, 3);
    sums.set(category, fen((sums.get(category) ?? 0) + amount));
  }
  return sums;
}

/** Sets one amount beside last year's. */
export function yearPair(input: { id: string; label: string; current: Fen; previous: Fen }): YearPair {
  const change = fen(input.current - input.previous);
  if (input.previous === 0) return { ...input, change };
  const share = percentOf({ part: change, whole: input.previous });
  const sign = change < 0 ? '-' : change > 0 ? '+' : '';
  return { ...input, change, percent: `${sign}${share}` };
}

/**
 * Sets this year's expenditure beside last year's; a 类 or part that neither year has is left out, and so is a part
 * that last year's figures do not tell apart.
 * @param input.functionName name of a 类 by its code
 */
export function compareYears(input: {
  fiscalYear: number;
  lines: readonly ExpenditureLine[];
  previous: PreviousYear;
  functionName: (code: string) => string;
}): YearComparison {
  const { lines, previous, functionName } = input;
  const functions = sumByClass(lines);
  const parts: Record<string, number> = {};
  for (const line of lines) {
    const part = spendingPart(line);
    const basic = part === 'personnel' || part === 'operating';
    if (!basic || line.fund === 'general') parts[part] = (parts[part] ?? 0) + line.amount;
  }
  const codes = [...new Set([...functions.keys(), ...previous.functions.keys()])].sort();
  return {
    currentYear: input.fiscalYear,
    previousYear: previous.fiscalYear,
    total: yearPair({
      id: 'total',
      label: '支出合计',
      current: fen(lines.reduce((sum, { amount }) => sum + amount, 0)),
      previous: previous.total,
    }),
    functions: codes.map((code) =>
      yearPair({
        id: code,
        label: functionName(code),
        current: functions.get(code) ?? ZERO_FEN,
        previous: previous.functions.get(code) ?? ZERO_FEN,
      }),
    ),
    parts: PARTS.flatMap(([id, label]): YearPair[] => {
      const before = previous.parts[id];
      const current = fen(parts[id] ?? 0);
      if (before === undefined || (before === 0 && current === 0)) return [];
      return [yearPair({ id, label, current, previous: before })];
    }),
  };
}
