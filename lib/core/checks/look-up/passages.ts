import type { Quote } from '../subject/place.ts';
import type { Subject } from '../subject/subject.ts';

/** The parts of the subject that texts are in. */
export const TEXT_PARTS = [
  'lines',
  'sentences',
  'projectForms',
  'overallForm',
] as const satisfies readonly (keyof Subject)[];

/**
 * Every text of the report that people wrote, with its place. Of a budget that is what was typed, each where it was typed;
 * of a report its paragraphs, put together where the file had broken them, and the texts of its forms.
 */
export function passages(subject: Subject): readonly Quote[] {
  if (subject.origin === 'budget') return subject.lines;
  const running = subject.sentences.length > 0 ? subject.sentences : subject.lines;
  return [...running.map(({ text, at }) => ({ text, at })), ...formTexts(subject)];
}

function formTexts({ projectForms, overallForm }: Subject): Quote[] {
  const goals = [...projectForms.flatMap((form) => form.goals), ...(overallForm?.goals ?? [])];
  return [
    ...projectForms.flatMap(({ fields }) => [...fields.values()]),
    ...projectForms.flatMap(({ costLines }) =>
      costLines.map(({ item, basis, note, at }) => ({ text: [item, basis, note].filter(Boolean).join('\n'), at })),
    ),
    ...(overallForm === undefined ? [] : [...overallForm.fields.values()]),
    ...goals.map(({ statement, at }) => ({ text: statement, at })),
  ];
}

/** The words around a match, so that a finding quotes what can be found again. */
export function around(text: string, match: { index: number; length: number }): string {
  const reach = 12;
  const from = Math.max(0, match.index - reach);
  const to = Math.min(text.length, match.index + match.length + reach);
  return text.slice(from, to).replace(/\s+/g, ' ');
}

/** A match of a pattern, where it is, and what stands around it. */
type TextMatch = { match: RegExpMatchArray; passage: Quote; quote: string };

/** What was found before in texts that are still the same: an amount that changes leaves what people wrote as it was. */
const found = new WeakMap<readonly Quote[], Map<RegExp, readonly TextMatch[]>>();

/** Each match of a pattern (global, a constant of its rule) in the report's texts, with what stands around it. */
export function matchesIn(texts: readonly Quote[], pattern: RegExp): readonly TextMatch[] {
  const inTexts = found.get(texts) ?? new Map<RegExp, readonly TextMatch[]>();
  const before = inTexts.get(pattern);
  if (before !== undefined) return before;
  const matches = texts.flatMap((passage) =>
    [...passage.text.matchAll(pattern)].map((match) => ({
      match,
      passage,
      quote: around(passage.text, { index: match.index ?? 0, length: match[0].length }),
    })),
  );
  found.set(texts, inTexts.set(pattern, matches));
  return matches;
}

/** Inside 《…》: the name of a document stays what it was. */
export function isInTitle(text: string, index: number): boolean {
  return text.lastIndexOf('《', index) > text.lastIndexOf('》', index);
}
