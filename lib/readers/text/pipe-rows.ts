/** Whether a line is a row of a table as Markdown writes it. */
export function isPipeRow(text: string): boolean {
  const plain = text.trim();
  return plain.startsWith('|') ? plain.length > 1 && plain.endsWith('|') : (plain.match(/\s\|\s/g)?.length ?? 0) >= 2;
}

/** Whether a row only parts the head from the body: `|---|:-:|`. */
export function isPipeRule(text: string): boolean {
  return /^[\s|:-]*-[\s|:-]*$/.test(text);
}

/** The cells of such a row; `\|` is a stroke inside a cell. */
export function pipeCells(text: string): string[] {
  const plain = text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return plain.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replace(/<br\s*\/?>/gi, '\n')
      .trim(),
  );
}
