import type { RuleFinding } from '../rule-definition.ts';
import type { Subject } from '../subject/subject.ts';
import { wanyuan } from './amount-words.ts';
import { statedTerm } from './stated.ts';
import { quoteOf } from './stated-against.ts';
import type { Term } from './terms.ts';

/** What a table has and the sentences do not. */
export type Missing = { words: string; term: Term };

/** An amount under a name that no account has, of the account that is missing: it was called by a wrong name. */
export function misnamed(input: { subject: Subject; section: string; table: string; missing: readonly Missing[] }): {
  renamed: RuleFinding[];
  left: Missing[];
} {
  const { subject, section, table, missing } = input;
  const unknown = subject.sentences
    .filter((sentence) => sentence.section === section)
    .flatMap((sentence) =>
      sentence.amounts.filter(({ id }) => id === undefined).map((amount) => ({ amount, sentence })),
    );
  const renamed: RuleFinding[] = [];
  const left = missing.filter(({ words, term }) => {
    const found = unknown.find(({ amount }) => amount.amount === term.amount);
    if (found === undefined) return true;
    renamed.push({
      message: `${statedTerm(found).name}${wanyuan(term.amount)}，在${table}中是“${words}”，请改正名称`,
      at: [found.amount.at, ...term.at],
      quote: quoteOf(found),
      stated: found.amount.name,
      expected: words,
    });
    return false;
  });
  return { renamed, left };
}
