import { findHidden } from './find-names.ts';
import { maskPrivate } from './find-private.ts';
import { maskFound } from './private-text.ts';

/** A text as it is published: without private numbers and addresses, and without the names that are hidden. */
export function publishedText({ text, names }: { text: string; names: readonly string[] }): string {
  const plain = maskPrivate(text);
  return maskFound({ text: plain, found: findHidden({ text: plain, names }) });
}
