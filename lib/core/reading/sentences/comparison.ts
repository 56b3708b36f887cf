import type { Token } from './tokens.ts';

/**
 * A comparison with last year in a squeezed text: from `start` (比2025年预算 …) to `end`, before its reason. Amounts and
 * percentages by their index among the tokens.
 */
export type Comparison = {
  start: number;
  end: number;
  year?: number;
  lastYear: boolean;
  amountDirection?: 'up' | 'down' | 'new' | 'level';
  amount?: number;
  prior?: number;
  rateDirection?: 'up' | 'down';
  percent?: number;
  reason?: { start: number; end: number };
};

const PHRASE =
  /(?:与|比|较|同|和|相比于|相较于|相比|对比)(?:(\d{4})年(?:度)?|上年(?:度|同期)?|去年(?:同期)?|上一年(?:度)?)(?:同期|同口径)?(?:部门)?(?:年初)?(?:财政拨款|一般公共预算)?(?:预算|决算|执行)?(?:数|安排|批复)?(?:数|金额)?|同比|(?<=[，；])(\d{4})年(?:度)?(?:年初)?(?:预算|执行|决算)数?(?:为)?(?=[\d.,]+万元，(?:增加|增长|减少|下降))/g;
const LEVEL =
  /^[^。；\d]{0,12}?(?:持平|一致|相同|不变|无变化|没有变化|未变化|无增减|没有增减|未发生变化|无差异|基本相当)[^，。；、）]{0,6}/;
const VERB =
  /(增加|增长|新增|上升|提高|调增|减少|下降|降低|压减|压缩|缩减|调减)(?:了|约|额为|额|金额为|金额|数为|：)*/g;
const RATE =
  /(增长|上升|增加|提高|增幅|增速|下降|减少|降低|降幅|减幅|压减|压缩)(?:了|约|率为|率达|率|幅度为|幅度|为|达|：|比例为|比例)*$/;
const REASON =
  /(?:主要)?(?:增减|增加|减少|增长|下降|变动|变化)?(?:的)?(?:主要原因|主要因素|主要是|主要系|主要为|主要由于|主要因|原因)(?:主要)?(?:分别)?(?:是|为|系|在于)?(?:：)?|(?:是由于|系由于|由于|系因|是因为|因为)/g;

const DIRECTION: Readonly<Record<string, 'up' | 'down' | 'new'>> = {
  增加: 'up',
  增长: 'up',
  新增: 'new',
  上升: 'up',
  提高: 'up',
  调增: 'up',
  增幅: 'up',
  增速: 'up',
};
const directionOf = (word: string) => DIRECTION[word] ?? 'down';

/** Every comparison of a text, in order. */
export function comparisonsOf(text: string, tokens: readonly Token[]): Comparison[] {
  const found: Comparison[] = [];
  for (const match of text.matchAll(PHRASE)) {
    const start = match.index ?? 0;
    if (found.some((earlier) => start < earlier.end)) continue;
    const comparison = comparedFrom({
      text,
      tokens,
      start,
      after: start + match[0].length,
      year: match[1] ?? match[2],
      lastYear: (match[1] ?? match[2]) === undefined,
    });
    if (comparison !== undefined) found.push(comparison);
  }
  for (const comparison of bareChanges(text, tokens, found)) found.push(comparison);
  found.sort((one, other) => one.start - other.start);
  for (const [index, comparison] of found.entries()) addReason(text, comparison, found[index + 1]);
  return found;
}

type Start = {
  text: string;
  tokens: readonly Token[];
  start: number;
  after: number;
  year: string | undefined;
  lastYear: boolean;
};

function comparedFrom(from: Start): Comparison | undefined {
  const { text, tokens, start, after, year, lastYear } = from;
  const base = { start, lastYear, ...(year === undefined ? {} : { year: Number(year) }) };
  const stop = sentenceEnd(text, after);
  const prior = tokens.findIndex(
    (token) =>
      token.kind === 'amount' && token.start >= after && /^(?:的|为|：)?$/.test(text.slice(after, token.start)),
  );
  const from1 = prior < 0 ? after : (tokens[prior]?.end ?? after);
  const known = prior < 0 ? base : { ...base, prior };
  const level = LEVEL.exec(text.slice(from1, stop));
  const change = changeFrom({ text, tokens, from: from1, stop: Math.min(stop, from1 + 40) });
  if (level !== null && (change === undefined || from1 + level[0].length <= change.verb)) {
    return { ...known, end: from1 + level[0].length, amountDirection: 'level' };
  }
  return change === undefined ? undefined : { ...known, ...withoutVerb(change) };
}

function withoutVerb({ verb: _, ...change }: Change) {
  return change;
}

type Change = Pick<Comparison, 'end' | 'amountDirection' | 'amount' | 'rateDirection' | 'percent'> & { verb: number };

/** The first 增加 or the like with a number behind it, and the rate or amount that goes on from there. */
function changeFrom(input: { text: string; tokens: readonly Token[]; from: number; stop: number }): Change | undefined {
  const { text, tokens, from, stop } = input;
  for (const match of text.slice(from, stop).matchAll(VERB)) {
    const verb = from + (match.index ?? 0);
    const end = verb + match[0].length;
    const index = tokens.findIndex((token) => token.start === end && token.kind !== 'count');
    const token = tokens[index];
    if (token === undefined) continue;
    const direction = directionOf(match[1] ?? '');
    if (token.kind === 'amount') {
      const rate = rateAfter({ text, tokens, index });
      return {
        verb,
        end: rate?.end ?? token.end,
        amount: index,
        amountDirection: direction,
        ...(rate === undefined ? {} : rate.of),
      };
    }
    return { verb, ...rateFirst({ text, tokens, index, direction: direction === 'down' ? 'down' : 'up' }) };
  }
  return undefined;
}

/** `，增长3.30%`, `（增长3.30%）`, `，增幅为3.30%` behind an amount. */
function rateAfter(input: { text: string; tokens: readonly Token[]; index: number }) {
  const { text, tokens, index } = input;
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next?.kind !== 'percent' || next.start - token.end > 14) return undefined;
  const words = RATE.exec(text.slice(token.end, next.start));
  if (words === null) return undefined;
  const rateDirection: 'up' | 'down' = directionOf(words[1] ?? '') === 'down' ? 'down' : 'up';
  return { end: next.end, of: { percent: index + 1, rateDirection } };
}

function rateFirst(input: { text: string; tokens: readonly Token[]; index: number; direction: 'up' | 'down' }) {
  const { text, tokens, index, direction } = input;
  const token = tokens[index] as Token;
  const rate = { percent: index, rateDirection: direction };
  const next = tokens[index + 1];
  if (next?.kind !== 'amount' || next.start - token.end > 10) return { ...rate, end: token.end };
  const words = /^[，（、](增加|减少|新增|下降|压减)(?:了|额)?$/.exec(text.slice(token.end, next.start));
  if (words === null) return { ...rate, end: token.end };
  return { ...rate, end: next.end, amount: index + 1, amountDirection: directionOf(words[1] ?? '') };
}

/** 增加X万元，增长Y% without the year before it: only where amount and rate stand together. */
function bareChanges(text: string, tokens: readonly Token[], found: readonly Comparison[]): Comparison[] {
  const changes: Comparison[] = [];
  for (const match of text.matchAll(/(?:增加|减少)(?:了|额|额为)?(?=\d)/g)) {
    const start = match.index ?? 0;
    if (found.some((earlier) => start >= earlier.start && start < earlier.end)) continue;
    const change = changeFrom({ text, tokens, from: start, stop: start + match[0].length });
    if (change?.amount === undefined || change.percent === undefined) continue;
    changes.push({ start, lastYear: false, ...withoutVerb(change) });
  }
  return changes;
}

/** The reason goes to the end of the sentence, or to the last clause before the next comparison. */
function addReason(text: string, comparison: Comparison, next: Comparison | undefined): void {
  const stop =
    text.charAt(comparison.end) === '。'
      ? reasonInNextSentence(text, comparison.end)
      : sentenceEnd(text, comparison.end);
  const border = next !== undefined && next.start < stop ? lastBorder(text, comparison.end, next.start) : stop;
  for (const match of text.slice(comparison.end, border).matchAll(REASON)) {
    const start = comparison.end + (match.index ?? 0) + match[0].length;
    if (start >= border) return;
    comparison.reason = { start, end: closedBefore(text, start, border) };
    return;
  }
}

/** `。主要原因是…` and `。增加的原因是…` say why of the sentence before. */
function reasonInNextSentence(text: string, end: number): number {
  const next = text.slice(end + 1, end + 16);
  return /^(?:其中)?(?:增减|增加|减少|变动|变化)?(?:的)?(?:主要)?原因|^主要(?:是|由于)/.test(next)
    ? sentenceEnd(text, end + 1)
    : end;
}

function lastBorder(text: string, from: number, to: number): number {
  const border = text.slice(from, to).lastIndexOf('；');
  if (border >= 0) return from + border;
  const comma = text.slice(from, to).lastIndexOf('，');
  return comma >= 0 ? from + comma : to;
}

/** A reason in brackets ends with them. */
function closedBefore(text: string, start: number, end: number): number {
  let depth = 0;
  for (let index = start; index < end; index += 1) {
    if (text.charAt(index) === '（') depth += 1;
    else if (text.charAt(index) === '）') {
      if (depth === 0) return index;
      depth -= 1;
    }
  }
  return end;
}

/** Where the sentence ends that a place stands in: its full stop, or the end of the text. */
export function sentenceEnd(text: string, from: number): number {
  const end = text.indexOf('。', from);
  return end < 0 ? text.length : end;
}
