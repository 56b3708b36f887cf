import type { Fen } from '#lib/core/money/index.ts';
import type { Cause } from '../rule-definition.ts';
import { amountText } from './amount-words.ts';

/** 元 in one 万元: the factor between a number and the same one in the other unit. */
const UNIT_FACTOR = 10_000;

/** What two sides of an equation tell by themselves about how the one came to differ from the other. */
export function causeOfDifference(stated: Fen, expected: Fen): Cause | undefined {
  if (stated === 0 || expected === 0) return undefined;
  if (stated === -expected) return 'wrong-sign';
  if (stated === expected * UNIT_FACTOR || expected === stated * UNIT_FACTOR) return 'yuan-for-wanyuan';
  return areTransposed(amountText(stated), amountText(expected)) ? 'transposed-digits' : undefined;
}

/** Whether two numbers differ only in that two neighbouring digits changed places. */
export function areTransposed(left: string, right: string): boolean {
  const [a, b] = [left.replace('.', ''), right.replace('.', '')];
  if (a.length !== b.length || a === b || left.indexOf('.') !== right.indexOf('.')) return false;
  let at = 0;
  while (a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

const CAUSE_WORDS: Readonly<Record<Cause, string>> = {
  'divided-by-this-year': '像是除以了本年数',
  'yuan-for-wanyuan': '像是元与万元混填',
  'transposed-digits': '像是相邻两位数字写反',
  'sub-item-missing': '像是漏了一项',
  'shifted-column': '像是错列',
  copied: '像是照抄',
  'stale-after-cut': '像是压减后没有更新',
  'wrong-sign': '像是正负号写反',
  truncated: '像是被截断',
  rounding: '属四舍五入尾差',
};

/** A cause as a clause of a message, with its comma before it; nothing without a cause. */
export function causeClause(cause: Cause | undefined): string {
  return cause === undefined ? '' : `，${CAUSE_WORDS[cause]}`;
}
