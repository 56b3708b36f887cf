const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Full-width letters, digits and signs as their usual selves, without spaces around. */
export function plainText(text: string): string {
  return text
    .replace(FULL_WIDTH, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .trim();
}
