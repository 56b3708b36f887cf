/** A line of a text file, its number from 1. */
export type SourceLine = { text: string; line: number };

/** The lines of a text, whichever line ends it has; form feeds end lines as well. */
export function sourceLines(text: string): SourceLine[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).map((line, at) => ({ text: line.replaceAll('\f', ''), line: at + 1 }));
}
