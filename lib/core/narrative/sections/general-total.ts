import { changeClause } from '../change.ts';
import type { Narrator } from '../narrator.ts';
import type { Paragraph } from '../text.ts';
import { type Piece, paragraph } from '../words.ts';
import { generalCell } from './cells.ts';

/**
 * The sentence of 一般公共预算 as a whole with its change on last year, or that there is none this year.
 * @param input.name what the district calls it; `parts` is how the sentence goes on, asked for only where there is any
 */
export function generalTotalParagraph(
  narrator: Narrator,
  input: { name: '一般公共预算拨款' | '一般公共预算支出'; parts: () => readonly Piece[] },
): Paragraph {
  const total = generalCell('total', 'total');
  const current = narrator.cell(total);
  const change = changeClause(narrator, {
    id: 'general',
    current,
    prior: narrator.prior.general,
    reason: narrator.context.budget.explanations?.general,
  });
  if (current.exact === 0)
    return paragraph('general', `${narrator.year}年没有使用一般公共预算拨款安排的支出`, change, '。');
  return paragraph(
    'general',
    `${narrator.year}年${input.name}`,
    narrator.amount('general.total', total),
    change,
    '。其中：',
    ...input.parts(),
    '。',
  );
}
