import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import type { DisclosureDocument } from '#lib/core/disclosure/index.ts';
import { type PrintPlan, printPlan } from '../paper/plan.ts';
import { plainText } from '../plain-text.ts';
import { withoutClock } from '../without-clock.ts';
import { contents, cover } from './cover.ts';
import { fontTable } from './fonts.ts';
import { pageProperties, SIZE, TWIPS, WORD_PAPER } from './measures.ts';
import { pageNumbers } from './page-numbers.ts';
import { coreProperties } from './properties.ts';
import { reportStyles } from './styles.ts';
import { sheet } from './table.ts';
import { proseParagraph, titleParagraph } from './text.ts';

/**
 * The report as a Word file that can be edited: A4 and styles of official documents (GB/T 9704), tables that lie on pages
 * that lie, a contents field with its page numbers. The same document gives the same bytes.
 */
export async function renderDocx({ document }: { document: DisclosureDocument }): Promise<Uint8Array> {
  const plan = printPlan({ document, paper: WORD_PAPER });
  const { stretches, sheets } = bodyOf(plan);
  const file = new Document({
    title: plainText(document.title),
    styles: reportStyles({ tableSizes: tableSizes(plan) }),
    evenAndOddHeaderAndFooters: true,
    pageNumbers: pageNumbers(sheets),
    sections: sections({ cover: plan.cover, stretches }),
  });
  const bytes = await Packer.pack(file, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: coreProperties(document) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ]);
  return withoutClock(bytes);
}

function tableSizes({ runs }: PrintPlan): number[] {
  const sizes = runs.flatMap(({ items }) => items.flatMap((item) => ('size' in item ? [item.size] : [])));
  return [...new Set(sizes)].sort((a, b) => a - b);
}

/** Pages of one shape, one after the other. */
type Stretch = { lies: boolean; children: FileChild[] };

/** The body in stretches, and the pages of each of its tables. Runs of one shape share a stretch, each on a page of its own. */
function bodyOf({ runs }: PrintPlan): { stretches: Stretch[]; sheets: number[] } {
  const stretches: Stretch[] = [];
  const sheets: number[] = [];
  for (const { page, items } of runs) {
    const lies = page === 'landscape';
    const { width, height } = WORD_PAPER.bodies[page];
    const newPage = stretches.at(-1)?.lies === lies;
    if (!newPage) stretches.push({ lies, children: [] });
    let first = height;
    for (const [index, item] of items.entries()) {
      const made = itemOf({ item, newPage: newPage && index === 0, room: { first, following: height } });
      if (item.kind === 'heading') first -= WORD_PAPER.titleRoom({ ...item, width });
      if (made.pages > 0) sheets.push(made.pages);
      stretches.at(-1)?.children.push(...made.children);
    }
  }
  return { stretches, sheets };
}

type ItemInput = {
  item: PrintPlan['runs'][number]['items'][number];
  newPage: boolean;
  room: { first: number; following: number };
};

function itemOf({ item, newPage, room }: ItemInput): { children: FileChild[]; pages: number } {
  if (item.kind === 'heading') return { children: [titleParagraph({ ...item, newPage })], pages: 0 };
  if (item.kind === 'paragraph') return { children: [proseParagraph({ ...item, newPage })], pages: 0 };
  return sheet({ item, newPage, room });
}

function sections({
  cover: front,
  stretches,
}: {
  cover: PrintPlan['cover'];
  stretches: readonly Stretch[];
}): ISectionOptions[] {
  const upright = { type: SectionType.NEXT_PAGE, page: pageProperties('portrait') };
  return [
    { properties: upright, children: cover(front) },
    { properties: upright, children: contents() },
    ...stretches.map(({ lies, children }, index): ISectionOptions => {
      const page = pageProperties(lies ? 'landscape' : 'portrait');
      if (index > 0) return { properties: { ...upright, page }, children };
      return {
        properties: { ...upright, page: { ...page, pageNumbers: { start: 1 } } },
        footers: { default: foot('right'), even: foot('left') },
        children,
      };
    }),
  ];
}

/** The number of the page between dashes: on the right of odd pages and the left of even ones, one sign from the edge. */
function foot(side: 'left' | 'right'): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: SIZE.foot * TWIPS },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
