import { type FileChild, Paragraph, TableOfContents } from 'docx';
import type { PrintPlan } from '../paper/plan.ts';
import { LINE, lineEms, SIZE, WORD_PAPER } from './measures.ts';
import { lines } from './styles.ts';
import { styled } from './text.ts';

/** Above the first line of the cover, between its two titles, and below its date, in points, as the styles have them. */
const ROOM = { above: 150, between: 36, below: 40 };

/** The cover: year line and department in the upper half, the date at the foot. */
export function cover({ heading, department, date }: PrintPlan['cover']): FileChild[] {
  const { width, height } = WORD_PAPER.bodies.text;
  const tall = (text: string, size: number, line: number) =>
    Math.max(1, Math.ceil((lineEms(text) * size) / width)) * line;
  const used =
    ROOM.above +
    tall(heading, SIZE.cover, LINE.cover) +
    ROOM.between +
    tall(department, SIZE.department, LINE.department);
  return [
    styled({ style: 'Title', text: heading }),
    styled({ style: 'Subtitle', text: department }),
    ...(date === ''
      ? []
      : [
          new Paragraph({
            style: 'Date',
            text: date,
            spacing: lines(LINE.text, { before: Math.max(0, height - used - LINE.text - ROOM.below) }),
          }),
        ]),
  ];
}

/** The contents: a field that Word can make anew, filled in with the parts and sections that it would list. */
export function contents(): FileChild[] {
  return [
    styled({ style: 'TOCHeading', text: '目　录' }),
    new TableOfContents('目录', { headingStyleRange: '1-2', hyperlink: true }),
  ];
}
