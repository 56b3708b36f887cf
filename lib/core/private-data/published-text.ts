import { findHidden } from './find-names.ts';
import { maskPrivate } from './find-private.ts';
import { maskFound } from './private-text.ts';

/**
 * Characters that show nothing or turn the writing direction: they come with pasted text, no face has them, and a number with one
 * in it is none to a program and still one to its reader.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: selectors of variants are taken out by themselves.
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * A text as it is published: without characters that show nothing, without private numbers and addresses, and without the names
 * that are hidden.
 */
export function publishedText({ text, names }: { text: string; names: readonly string[] }): string {
  const plain = maskPrivate(text.replace(INVISIBLE, ''));
  return maskFound({ text: plain, found: findHidden({ text: plain, names }) });
}
