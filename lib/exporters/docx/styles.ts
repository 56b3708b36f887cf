import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx';
import { font, wholeFont } from './fonts.ts';
import { BELOW_PART, LINE, SIZE, TWIPS } from './measures.ts';

type Style = Omit<IParagraphStyleOptions, 'id'>;
type Paragraph = NonNullable<Style['paragraph']>;

/** Two ideographs, as the text of official documents begins. The twips are for readers that do not count in signs. */
const INDENT = { firstLineChars: 200, firstLine: 2 * SIZE.text * TWIPS };
const HALF_POINTS = 2;
/** Chinese; the figures in it as Chinese offices have them, or some readers would break a number where a line ends. */
const LANGUAGE = { value: 'en-US', eastAsia: 'zh-CN', bidirectional: 'ar-SA' };

/** Lines of a fixed height in points, with room before and after the paragraph. */
export function lines(height: number, { before = 0, after = 0 } = {}): NonNullable<Paragraph['spacing']> {
  const twips = (points: number) => Math.round(points * TWIPS);
  return { line: twips(height), lineRule: LineRuleType.EXACT, before: twips(before), after: twips(after) };
}

const run = (face: Parameters<typeof font>[0], points: number): NonNullable<Style['run']> => ({
  font: font(face),
  size: points * HALF_POINTS,
});

const centred = (height: number, room?: { before?: number; after?: number }): Paragraph => ({
  alignment: AlignmentType.CENTER,
  spacing: lines(height, room),
});

const NAMED: Record<string, Style> = {
  Normal: {
    name: 'Normal',
    quickFormat: true,
    run: run('text', SIZE.text),
    paragraph: { alignment: AlignmentType.JUSTIFIED, spacing: lines(LINE.text) },
  },
  BodyText: { name: 'Body Text', basedOn: 'Normal', quickFormat: true, paragraph: { indent: INDENT } },
  Title: {
    name: 'Title',
    basedOn: 'Normal',
    next: 'Subtitle',
    quickFormat: true,
    run: run('title', SIZE.cover),
    paragraph: centred(LINE.cover, { before: 150 }),
  },
  Subtitle: {
    name: 'Subtitle',
    basedOn: 'Normal',
    quickFormat: true,
    run: run('title', SIZE.department),
    paragraph: centred(LINE.department, { before: 36 }),
  },
  Date: { name: 'Date', basedOn: 'Normal', run: run('kai', SIZE.date), paragraph: centred(LINE.text) },
  TOCHeading: {
    name: 'TOC Heading',
    basedOn: 'Normal',
    run: run('title', SIZE.part),
    paragraph: centred(LINE.part, { after: BELOW_PART }),
  },
  TOC1: {
    name: 'toc 1',
    basedOn: 'Normal',
    next: 'Normal',
    run: run('head', 14),
    paragraph: { alignment: AlignmentType.LEFT, spacing: lines(24, { before: 4 }) },
  },
  TOC2: {
    name: 'toc 2',
    basedOn: 'Normal',
    next: 'Normal',
    run: run('text', 12),
    paragraph: { alignment: AlignmentType.LEFT, spacing: lines(20), indent: { left: 480 } },
  },
  Heading1: {
    name: 'heading 1',
    basedOn: 'Normal',
    next: 'BodyText',
    quickFormat: true,
    run: run('title', SIZE.part),
    paragraph: { ...centred(LINE.part, { after: BELOW_PART }), keepNext: true, keepLines: true, outlineLevel: 0 },
  },
  Heading2: {
    name: 'heading 2',
    basedOn: 'Normal',
    next: 'BodyText',
    quickFormat: true,
    run: run('head', SIZE.text),
    paragraph: { indent: INDENT, keepNext: true, keepLines: true, outlineLevel: 1 },
  },
  Heading3: {
    name: 'heading 3',
    basedOn: 'Normal',
    next: 'BodyText',
    quickFormat: true,
    run: run('kai', SIZE.text),
    paragraph: { indent: INDENT, keepNext: true, keepLines: true, outlineLevel: 2 },
  },
  TableNumber: {
    name: '表号',
    basedOn: 'Normal',
    next: 'Caption',
    run: run('head', 10.5),
    paragraph: { alignment: AlignmentType.LEFT, spacing: lines(16), keepNext: true },
  },
  Caption: {
    name: 'caption',
    basedOn: 'Normal',
    quickFormat: true,
    run: run('title', SIZE.text),
    paragraph: { ...centred(24, { after: 4 }), keepNext: true, keepLines: true, outlineLevel: 2 },
  },
  TableOwner: {
    name: '表头说明',
    basedOn: 'Normal',
    run: run('table', 9),
    paragraph: { alignment: AlignmentType.LEFT, spacing: lines(13, { after: 3 }), keepNext: true },
  },
  TableText: {
    name: '表格文字',
    basedOn: 'Normal',
    quickFormat: true,
    run: run('table', 9),
    paragraph: { alignment: AlignmentType.LEFT, spacing: lines(12) },
  },
  TableNote: {
    name: '表注',
    basedOn: 'Normal',
    run: run('table', 9),
    paragraph: { alignment: AlignmentType.LEFT, spacing: lines(13, { before: 3 }) },
  },
  AfterTable: { name: '表后', basedOn: 'Normal', run: { size: 2 }, paragraph: { spacing: lines(1) } },
  Footer: {
    name: 'footer',
    basedOn: 'Normal',
    run: { ...run('table', SIZE.foot), font: wholeFont('table') },
    paragraph: { spacing: lines(SIZE.foot + 4) },
  },
};

/** The style of a table's text in type of so many points: `TableText` where a table is set like most. */
export const tableTextStyle = (points: number): string => `TableText${points * HALF_POINTS}`;
/** The style of the labels that head columns and rows, in the same type. */
export const tableHeadStyle = (points: number): string => `TableHead${points * HALF_POINTS}`;

/** How far lines of a table stand from each other, in em. */
export const TABLE_LINE = 1.3;

/** All styles of a report, with one for each size of type that its tables are set in. */
export function reportStyles({ tableSizes }: { tableSizes: readonly number[] }): IStylesOptions {
  const ofTables = tableSizes.flatMap((points): IParagraphStyleOptions[] => {
    const paragraph = { spacing: lines(points * TABLE_LINE) };
    return [
      {
        id: tableTextStyle(points),
        name: `表格文字 ${points} 磅`,
        basedOn: 'TableText',
        run: { size: points * 2 },
        paragraph,
      },
      {
        id: tableHeadStyle(points),
        name: `表头文字 ${points} 磅`,
        basedOn: 'TableText',
        run: run('head', points),
        paragraph: { ...paragraph, alignment: AlignmentType.CENTER },
      },
    ];
  });
  return {
    default: {
      document: {
        run: { font: font('text'), language: LANGUAGE },
      },
    },
    paragraphStyles: [...Object.entries(NAMED).map(([id, style]) => ({ id, ...style })), ...ofTables],
  };
}
