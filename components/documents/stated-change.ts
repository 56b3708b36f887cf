import type { Block, Segment } from '#lib/core/disclosure/index.ts';

/** How an amount stands to last year's, as the report in the making states it. Amounts are printed figures. */
export type StatedChange = {
  /** The sentence that states it, as it will be printed. */
  sentence: readonly Segment[];
  /** Which way it goes; `new` is from nothing. */
  direction: 'up' | 'down' | 'flat' | 'new';
  amount?: string;
  percent?: string;
  measure: string;
};

const WORDS = { 增加: 'up', 减少: 'down', 新增: 'new' } as const;

/**
 * Finds the sentence that states a change.
 * @param input.id figure of the change without `.change`: `general`
 * @param input.figures figures of the amount itself, any of which the sentence may state where nothing changed
 */
export function statedChange(input: {
  blocks: Iterable<Block>;
  id: string;
  figures: readonly string[];
}): StatedChange | undefined {
  const { id, figures } = input;
  for (const block of input.blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const sentence of sentencesOf(block.segments)) {
      const found = changeIn({ sentence, id }) ?? (states(sentence, figures) ? flatIn(sentence) : undefined);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The sign of a change, for holding words against it. */
export function signOf({ direction }: Pick<StatedChange, 'direction'>): number {
  return direction === 'flat' ? 0 : direction === 'down' ? -1 : 1;
}

/** Cuts a paragraph at its full stops; each sentence keeps its own. */
export function sentencesOf(segments: readonly Segment[]): Segment[][] {
  const sentences: Segment[][] = [[]];
  for (const segment of segments) {
    if (segment.kind === 'figure') {
      sentences.at(-1)?.push(segment);
      continue;
    }
    const parts = segment.text.split(/(?<=。)/);
    parts.forEach((text, index) => {
      if (index > 0) sentences.push([]);
      if (text !== '') sentences.at(-1)?.push({ kind: 'words', text });
    });
    if (segment.text.endsWith('。')) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
}

function changeIn({ sentence, id }: { sentence: Segment[]; id: string }): StatedChange | undefined {
  const at = sentence.findIndex((segment) => segment.kind === 'figure' && segment.figure.id === `${id}.change`);
  const segment = sentence[at];
  const before = sentence[at - 1];
  if (segment?.kind !== 'figure' || before?.kind !== 'words') return undefined;
  const word = Object.keys(WORDS).find((known) => before.text.endsWith(known)) as keyof typeof WORDS | undefined;
  if (word === undefined) return undefined;
  const percent = sentence.find((other) => other.kind === 'figure' && other.figure.id === `${id}.change.percent`);
  const { value, measure } = segment.figure;
  return {
    sentence,
    direction: WORDS[word],
    amount: value,
    measure,
    ...(percent?.kind === 'figure' ? { percent: percent.figure.value } : {}),
  };
}

function flatIn(sentence: Segment[]): StatedChange | undefined {
  const says = sentence.some((segment) => segment.kind === 'words' && segment.text.includes('预算持平'));
  return says ? { sentence, direction: 'flat', measure: '' } : undefined;
}

function states(sentence: readonly Segment[], figures: readonly string[]): boolean {
  return sentence.some((segment) => segment.kind === 'figure' && figures.includes(segment.figure.id));
}
