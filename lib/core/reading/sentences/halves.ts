import type { SubjectSentence } from '#lib/core/checks/index.ts';

/**
 * An account that stands in both halves of 基本支出 is stated twice, each time with its part: its figures are told apart as
 * `economic.<code>.personnel` and `economic.<code>.operating`.
 */
export function splitHalves(sentences: SubjectSentence[]): SubjectSentence[] {
  const halves = new Map<string, Set<string>>();
  const inHalves = sentences.flatMap((sentence) => {
    if (sentence.section !== 'general-basic') return [];
    let half = '';
    return sentence.amounts.flatMap((amount) => {
      if (amount.id === 'general.personnel' || amount.id === 'general.operating')
        half = amount.id.slice('general.'.length);
      if (half === '' || amount.id === undefined || !amount.id.startsWith('economic.')) return [];
      halves.set(amount.id, (halves.get(amount.id) ?? new Set()).add(half));
      return [{ amount, half }];
    });
  });
  for (const { amount, half } of inHalves)
    if (amount.id !== undefined && (halves.get(amount.id)?.size ?? 0) > 1) amount.id = `${amount.id}.${half}`;
  return sentences;
}
