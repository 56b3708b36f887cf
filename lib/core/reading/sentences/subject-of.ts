import type { StatedAmount } from '#lib/core/checks/index.ts';
import { figureId } from './ids/figure-id.ts';
import { bareName, nameStart } from './name-before.ts';
import type { Reading, Stated } from './stated.ts';

/** What a clause speaks of: its words, the figure that they mean, and its amount where the paragraph states it. */
export type ClauseSubject = { name: string; id?: string; amount?: StatedAmount };

/**
 * What stands before `place`: an amount directly before it (brackets and commas aside), else the words there and the amount
 * that is called so, else the last amount of the sentence.
 */
export function subjectBefore(reading: Reading, input: { stated: readonly Stated[]; place: number }): ClauseSubject {
  const { text, tokens, context } = reading;
  const own = input.stated.filter(({ role, token }) => role === 'stated' && (tokens[token]?.end ?? 0) <= input.place);
  const touching = skipBack(text, input.place);
  const beside = own.find(({ token }) => tokens[token]?.end === touching);
  if (beside !== undefined) return subjectOf(beside);
  const words = bareName(text.slice(nameStart(text, { end: input.place, floor: 0 }), input.place), context.owner);
  const id = words === '' ? undefined : figureId(words, context);
  if (id !== undefined) {
    const amount = own.find((one) => one.amount.id === id)?.amount;
    return { name: words, id, ...(amount === undefined ? {} : { amount }) };
  }
  const sentence = Math.max(text.lastIndexOf('。', touching - 1), text.lastIndexOf('；', touching - 1));
  const last = own.filter(({ depth }) => depth === depthOf(text, input.place)).at(-1);
  if (last !== undefined && (words === '' || words.length <= 6) && (tokens[last.token]?.start ?? 0) > sentence)
    return subjectOf(last);
  return words === '' ? nothingSpent(reading, touching) : { name: words };
}

/** `2025年没有安排政府采购预算支出，比…`: what is compared is what there is nothing of. */
function nothingSpent({ text, context }: Reading, end: number): ClauseSubject {
  const words = text.slice(nameStart(text, { end, floor: 0 }), end);
  const name =
    /(?:没有安排|没有使用|未安排|没有|无)(.{2,30})$/.exec(words)?.[1]?.replace(/^使用|拨款安排的/g, '') ?? '';
  const id = name === '' ? undefined : figureId(name, context);
  return { name, ...(id === undefined ? {} : { id }) };
}

function subjectOf({ amount }: Stated): ClauseSubject {
  return { name: amount.name, ...(amount.id === undefined ? {} : { id: amount.id }), amount };
}

/** Before commas, full stops and brackets that close. */
function skipBack(text: string, place: number): number {
  let end = place;
  for (;;) {
    const character = text.charAt(end - 1);
    if ('，。、（'.includes(character) && character !== '') end -= 1;
    else if (character === '）') {
      const open = matchingOpen(text, end - 1);
      if (open < 0) return end;
      end = open;
    } else return end;
  }
}

function matchingOpen(text: string, close: number): number {
  let depth = 0;
  for (let index = close; index >= 0; index -= 1) {
    if (text.charAt(index) === '）') depth += 1;
    else if (text.charAt(index) === '（') {
      depth -= 1;
      if (depth === 0) return index;
    }
  }
  return -1;
}

function depthOf(text: string, place: number): number {
  let depth = 0;
  for (let index = 0; index < place; index += 1) {
    if (text.charAt(index) === '（') depth += 1;
    else if (text.charAt(index) === '）' && depth > 0) depth -= 1;
  }
  return depth;
}
