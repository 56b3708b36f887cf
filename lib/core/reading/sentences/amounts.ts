import type { StatedAmount } from '#lib/core/checks/index.ts';
import { printedSlice } from '../text/squeeze.ts';
import { sentenceEnd } from './comparison.ts';
import { bareName, nameStart } from './name-before.ts';
import type { Reading, Role, Stated } from './stated.ts';
import { type Token, tokenAmount } from './tokens.ts';

/** The amounts of a paragraph in order, named by the words before them, not yet known by id. */
export function statedAmounts(reading: Reading): Stated[] {
  const asides = asideRanges(reading);
  const stated: Stated[] = [];
  let floor = 0;
  for (const [index, token] of reading.tokens.entries()) {
    if (token.kind === 'count') continue;
    if (token.kind === 'percent') {
      floor = token.end;
      continue;
    }
    const amount = tokenAmount(token);
    if (amount === undefined) continue;
    const role = roleOf({ reading, index, token, asides });
    const start = namedFrom(reading.text, { end: token.start, floor });
    stated.push({
      amount: { ...named(reading, start, token), amount },
      role,
      token: index,
      nameStart: start,
      depth: depthAt(reading.text, token.start),
    });
    floor = token.end;
  }
  return stated;
}

/** `…行政运行（项）：2026年预算数为`: the name stands before the words that only say that an amount follows. */
const ONLY_BUDGET =
  /^(?:\d{4}年(?:度)?(?:部门)?(?:安排|预算安排|预算|年初预算)(?:支出)?|(?:\d{4}年(?:度)?)?(?:年初)?(?:安排)?预算数)(?:为|是|：)*$/;

function namedFrom(text: string, { end, floor }: { end: number; floor: number }): number {
  const start = nameStart(text, { end, floor });
  const before = text.slice(0, start);
  const isBare = ONLY_BUDGET.test(text.slice(start, end)) && /[：，]$|（项）。$/.test(before) && start > floor;
  return isBare ? nameStart(text, { end: start - 1, floor }) : start;
}

function named(reading: Reading, start: number, token: Token): Omit<StatedAmount, 'amount'> {
  const { read, text, at } = reading;
  const unit = token.measure === '万' ? '万元' : token.measure;
  const name = bareName(text.slice(start, token.start), reading.context.owner);
  return { name, text: printedSlice(read, token.start, token.end), unit: unit as StatedAmount['unit'], at };
}

function roleOf(input: { reading: Reading; index: number; token: Token; asides: readonly [number, number][] }): Role {
  const { reading, index, token, asides } = input;
  for (const comparison of reading.comparisons) {
    if (comparison.amount === index) return 'change';
    if (comparison.prior === index) return 'prior';
  }
  if (asides.some(([start, end]) => token.start >= start && token.start < end)) return 'aside';
  return isLastYears(reading, token) ? 'prior' : 'stated';
}

/** Reasons of changes, and what money is used for where that is words and not a list. */
function asideRanges(reading: Reading): [number, number][] {
  const { text, comparisons, context } = reading;
  const ranges = comparisons.flatMap(({ reason }): [number, number][] =>
    reason === undefined ? [] : [[reason.start, reason.end]],
  );
  if (context.section === 'general-basic') return ranges;
  for (const match of text.matchAll(/主要用于(?!：|以下)|用于(?!：|以下)/g)) {
    const start = match.index ?? 0;
    if (match[0] === '用于' && !/元(?:（[^）]*）)?，?$/.test(text.slice(Math.max(0, start - 30), start))) continue;
    ranges.push([start, context.section === 'projects' ? text.length : sentenceEnd(text, start)]);
  }
  return ranges;
}

/** `上年预算79.92万元`; a year by its number may be the report's own. */
function isLastYears({ text }: Reading, token: Token): boolean {
  const words = text.slice(Math.max(0, token.start - 14), token.start);
  return /(?:上年|去年)(?:度)?(?:部门)?(?:预算|决算|执行)(?:数)?(?:为|：)?$/.test(words);
}

function depthAt(text: string, place: number): number {
  let depth = 0;
  for (let index = 0; index < place; index += 1) {
    const character = text.charAt(index);
    if (character === '（') depth += 1;
    else if (character === '）' && depth > 0) depth -= 1;
  }
  return depth;
}
