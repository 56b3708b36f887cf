/** Signs that XML cannot hold, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** A text as an office file can hold it, line by line. */
export function plainLines(text: string): string[] {
  return text
    .toWellFormed()
    .replace(NOT_IN_XML, '')
    .split(/\r\n|\r|\n/);
}

/** A text as an office file can hold it, with its own line breaks. */
export function plainText(text: string): string {
  return plainLines(text).join('\n');
}
