import type { RuleFinding } from '../rule-definition.ts';
import type { Place } from '../subject/place.ts';
import { wanyuan } from './amount-words.ts';
import type { Term } from './terms.ts';

/** What a sentence should have listed and did not: one finding for all of it. Nothing where nothing is missing. */
export function missingFinding(input: {
  where: string;
  missing: readonly { words: string; term: Term }[];
  at: readonly Place[];
  quote?: string;
}): RuleFinding[] {
  const { where, missing, at, quote } = input;
  if (missing.length === 0) return [];
  const words = missing.map(({ words: name, term }) => `“${name}”${wanyuan(term.amount)}`).join('、');
  return [
    {
      message: `${where}没有列出${words}，请补上`,
      at: [...at, ...missing.flatMap(({ term }) => term.at)],
      stated: '（未列）',
      expected: missing.map(({ words: name, term }) => `${name} ${wanyuan(term.amount)}`).join('、'),
      cause: 'sub-item-missing',
      ...(quote === undefined ? {} : { quote }),
    },
  ];
}
