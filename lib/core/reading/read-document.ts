/** Where a piece of a source stands: `page` where the format has pages, `line` from 1 where it has lines; a sheet's name. */
export type SourcePlace = { page?: number; line?: number; sheet?: string };

/** A line or paragraph of running text, as it stands in the source. */
export type ReadLine = { kind: 'line'; text: string; at: SourcePlace };

/** A cell as it stands; a merged one is written once, with its spans. */
export type ReadCell = { text: string; columnSpan: number; rowSpan: number };

/** A table of the source: its rows from the top, cells from the left, those covered by a span left out. */
export type ReadGrid = { kind: 'grid'; rows: readonly { cells: readonly ReadCell[]; at: SourcePlace }[] };

/** What a file could not give: `what` (第 12 页), `why` (是图片，没有文字). In Chinese, for people. */
export type NotRead = { what: string; why: string };

/**
 * Any file as text and grids in reading order, before anything is understood. Formats differ up to here and nowhere after.
 */
export type ReadDocument = {
  name: string;
  kind: 'txt' | 'html' | 'docx' | 'xlsx' | 'pdf';
  pages?: number;
  blocks: readonly (ReadLine | ReadGrid)[];
  notRead: readonly NotRead[];
};
