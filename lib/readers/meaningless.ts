/** How many signs of a text mean nothing: control characters, and those that no font of another machine knows. */
export function meaningless(text: string): number {
  let count = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) ?? 0;
    const control = code < 0x20 && !(code >= 0x09 && code <= 0x0d);
    if (control || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) count += 1;
  }
  return count;
}
