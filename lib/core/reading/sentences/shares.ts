import type { StatedAmount, StatedList, StatedShare } from '#lib/core/checks/index.ts';
import { printedSlice } from '../text/squeeze.ts';
import type { Reading, Stated } from './stated.ts';
import { subjectBefore } from './subject-of.ts';
import { hundredths, stepOf } from './tokens.ts';

const SHARE = /(?:占比|占|比重|比例)([^，。；、%\d]{0,24}?)(?:的)?(?:比例|比重)?(?:约)?(?:为|是|达)?(?:：)?$/;

/** What shares are read with: the paragraph's amounts and lists, and the whole that the section stated before. */
type SharedIn = { stated: readonly Stated[]; lists: readonly StatedList[]; total?: StatedAmount | undefined };

/** Every 占…% of a paragraph. The whole is what the words name, else that of the list which the part stands in. */
export function readShares(reading: Reading, input: SharedIn): StatedShare[] {
  return reading.tokens.flatMap((token, index): StatedShare[] => {
    if (token.kind !== 'percent' || reading.comparisons.some(({ percent }) => percent === index)) return [];
    const words = reading.text.slice(Math.max(0, token.start - 32), token.start);
    const match = SHARE.exec(words);
    if (match === null) return [];
    const start = token.start - match[0].length;
    const { name, id, amount: part } = subjectBefore(reading, { stated: input.stated, place: start });
    const whole = part === undefined ? undefined : wholeOf(part, input);
    return [
      {
        ...(id === undefined ? {} : { id: `${id}.share` }),
        name,
        ...(part === undefined ? {} : { part }),
        ...(whole === undefined ? {} : { whole }),
        percent: hundredths(token.digits),
        ...stepOf(token.digits),
        text: printedSlice(reading.read, start, token.end),
        at: reading.at,
      },
    ];
  });
}

/** Kinds of a whole share its sentence and not always its list: 基本支出…，占…；项目支出…，占…. */
function wholeOf(part: StatedAmount, input: SharedIn): StatedAmount | undefined {
  const list = input.lists.find(({ parts }) => parts.includes(part));
  if (list !== undefined) return list.whole;
  const id = part.id ?? '';
  const total = /^general\.(?:basic|project|personnel|operating)$/.test(id)
    ? 'general.total'
    : id.startsWith('income.')
      ? 'income.total'
      : id.startsWith('expenditure.')
        ? 'expenditure.total'
        : undefined;
  if (total === undefined || total === id) return undefined;
  const own = input.stated.find(({ amount }) => amount.id === total)?.amount;
  return own ?? (input.total?.id === total ? input.total : undefined);
}
