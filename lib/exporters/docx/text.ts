import { type IRunOptions, Paragraph, TextRun } from 'docx';
import { plainLines } from '../plain-text.ts';

const STYLES = { part: 'Heading1', section: 'Heading2', inner: 'Heading3' } as const;

/** A text as one run that says nothing of its looks but what it is given: the rest is its style's. */
export function textRun(text: string, looks: IRunOptions = {}): TextRun {
  return new TextRun({ ...looks, text });
}

/** A heading by its place in the report; it stays with what follows. */
export function titleParagraph(input: { look: keyof typeof STYLES; text: string; newPage: boolean }): Paragraph {
  return styled({ style: STYLES[input.look], text: input.text, newPage: input.newPage });
}

/** A paragraph of the text. */
export function proseParagraph({ text, newPage }: { text: string; newPage: boolean }): Paragraph {
  return styled({ style: 'BodyText', text, newPage });
}

/** A text in a style, its line breaks as they are. */
export function styled({
  style,
  text,
  newPage = false,
}: {
  style: string;
  text: string;
  newPage?: boolean;
}): Paragraph {
  return new Paragraph({
    style,
    ...(newPage ? { pageBreakBefore: true } : {}),
    children: plainLines(text).map((line, index) => textRun(line, index === 0 ? {} : { break: 1 })),
  });
}
