import { type Fen, fen, formatWanyuan, ZERO_FEN } from '#lib/core/money/index.ts';
import type { Narrator, PublishedAmount } from './narrator.ts';
import type { Segment, StatedChange } from './text.ts';
import { clause, reasonText } from './words.ts';

/** How this year stands to last year, as published. */
export type Direction = StatedChange['direction'];

const WORDS = { up: ['增加', '增长'], down: ['减少', '下降'] } as const;

/**
 * “，比2025年预算增加…万元，增长…%，主要是…”: the wording is chosen by the data — 持平, 新增 without a percent from
 * nothing, 增加 or 减少 with the percent on last year's figure. Nothing where last year is not known.
 * @param input.id the figure's id; its change is `<id>.change`, the percent `<id>.change.percent`
 * @param input.name what changes, where the id alone does not say it
 */
export function changeClause(
  narrator: Narrator,
  input: { id: string; name?: string; current: PublishedAmount; prior: Fen | undefined; reason?: string | undefined },
): Segment[] {
  if (input.prior === undefined) return [];
  const lastYear = `${narrator.year - 1}年预算`;
  const change = narrator.change(input.current, input.prior);
  const direction = directionOf(change.published);
  const stated = {
    id: input.id,
    ...(input.name === undefined ? {} : { name: input.name }),
    direction,
    current: formatWanyuan(input.current.published),
    prior: formatWanyuan(input.prior),
  };
  if (direction === 'flat') {
    narrator.noteChange({ ...stated, change: formatWanyuan(ZERO_FEN) });
    return clause(`，与${lastYear}持平`);
  }
  const size = { exact: magnitude(change.exact), published: magnitude(change.published) };
  const difference = narrator.amountOf(`${input.id}.change`, size);
  const reason = reasonText(input.reason);
  const because = reason === undefined ? undefined : `，主要是${reason}`;
  const explained = { ...stated, change: difference.value, ...(reason === undefined ? {} : { reason }) };
  if (input.prior === 0) {
    narrator.noteChange(explained);
    return clause(`，比${lastYear}新增`, difference, because);
  }
  const [moved, grew] = WORDS[direction];
  const percent = narrator.changePercent(input.id, { change: size.exact, prior: input.prior });
  narrator.noteChange({ ...explained, percent: percent.value });
  return clause(`，比${lastYear}${moved}`, difference, `，${grew}`, percent, because);
}

/** Direction of a published change; what is not visible in 万元 with two decimals is no change. */
export function directionOf(change: Fen): Direction {
  if (formatWanyuan(change) === '0.00') return 'flat';
  return change > 0 ? 'up' : 'down';
}

function magnitude(amount: Fen): Fen {
  return fen(Math.abs(amount));
}
