/** Where a published figure stands in a table. */
export type CellReference = { table: string; row: string; column: string };

/**
 * A number that the report states, computed once. `value` is printed as it is: 万元 and percentages with two
 * decimals and no separators, counts as integers. The same id always has the same value.
 */
export type Figure = { id: string; value: string; measure: string; cell?: CellReference };

/**
 * A change on last year as a sentence states it: 万元 with two decimals and no sign; `percent` is on last year's figure and
 * absent from nothing; `reason` is the sentence part after “主要是”. `name` says what changed where the id alone does not.
 */
export type StatedChange = {
  id: string;
  name?: string;
  direction: 'up' | 'down' | 'flat';
  current: string;
  prior: string;
  change: string;
  percent?: string;
  reason?: string;
};

/** A piece of a sentence: words, or a figure with its value. The unit that follows a figure is in the next words. */
export type Segment = { kind: 'words'; text: string } | { kind: 'figure'; figure: Figure };

/** A paragraph of the report. Its text is its segments, one after the other. */
export type Paragraph = { kind: 'paragraph'; id: string; segments: Segment[] };

/** A heading inside a section, such as （一）编制情况. */
export type Heading = { kind: 'heading'; id: string; text: string };

/** The plain text of a paragraph. */
export function paragraphText(paragraph: Paragraph): string {
  return paragraph.segments.map((segment) => (segment.kind === 'words' ? segment.text : segment.figure.value)).join('');
}

/** The figures that a paragraph states, in order. */
export function paragraphFigures(paragraph: Paragraph): Figure[] {
  return paragraph.segments.flatMap((segment) => (segment.kind === 'figure' ? [segment.figure] : []));
}

/** What a narrative section is made of. */
export type NarrativeBlock = Heading | Paragraph;
