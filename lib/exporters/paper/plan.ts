import type { Block, DisclosureDocument, Paragraph, Part, Section } from '#lib/core/disclosure/index.ts';
import { paragraphText } from '#lib/core/disclosure/index.ts';
import { titleOf } from '../titles.ts';
import { type FormPlan, formPlan } from './form.ts';
import type { PageKind, Paper } from './page.ts';
import { type TablePlan, tablePlan } from './table.ts';

/** What stands on the page, one under the other. Every text is plain text: the template never reads it as markup. */
type Item =
  | { kind: 'heading'; depth: number; listed: boolean; look: 'part' | 'section' | 'inner'; text: string }
  | { kind: 'paragraph'; text: string }
  | TablePlan
  | FormPlan;

/** Pages of one shape. Each run starts on a new page. */
type Run = { page: PageKind; items: Item[] };

/** A report as pages: what the PDF's template reads and Word's sections are made of. Nothing in it is computed but room on paper. */
export type PrintPlan = {
  title: string;
  cover: { heading: string; department: string; date: string };
  runs: Run[];
};

/** Plans the pages of a report: text runs on, every table and form starts a page of the shape it asks for. */
export function printPlan({ document, paper }: { document: DisclosureDocument; paper: Paper }): PrintPlan {
  const { heading, department, date } = document.cover;
  const runs: Run[] = [];
  for (const part of document.parts) addPart({ runs, part, paper });
  return { title: document.title, cover: { heading, department, date: date ?? '' }, runs };
}

function addPart({ runs, part, paper }: { runs: Run[]; part: Part; paper: Paper }): void {
  let waiting: Item[] = [{ kind: 'heading', depth: 1, listed: true, look: 'part', text: titleOf(part) }];
  let open: Run | undefined;
  for (const section of part.sections) {
    const title = titleOf(section);
    if (title !== '') waiting.push({ kind: 'heading', depth: 2, listed: true, look: 'section', text: title });
    for (const block of section.blocks) {
      if (block.kind === 'heading') {
        waiting.push({ kind: 'heading', depth: innerDepth(section), listed: false, look: 'inner', text: block.text });
      } else if (block.kind === 'paragraph') {
        open = textRun({ runs, open });
        open.items.push(...waiting, ...paragraphItems(block));
        waiting = [];
      } else {
        runs.push(sheetRun({ waiting, block, depth: innerDepth(section), paper }));
        open = undefined;
        waiting = [];
      }
    }
  }
  if (waiting.length > 0) textRun({ runs, open }).items.push(...waiting);
}

/** Depths follow each other without a gap, as PDF/UA asks, also where a section has no title of its own. */
function innerDepth(section: Section): number {
  return titleOf(section) === '' ? 2 : 3;
}

function textRun({ runs, open }: { runs: Run[]; open: Run | undefined }): Run {
  if (open !== undefined) return open;
  const run: Run = { page: 'text', items: [] };
  runs.push(run);
  return run;
}

/** A paragraph whose text holds line breaks is set as one paragraph for each line. */
function paragraphItems(paragraph: Paragraph): Item[] {
  return paragraphText(paragraph)
    .split(/\r\n|\r|\n/)
    .map((text) => ({ kind: 'paragraph', text }));
}

type SheetInput = {
  waiting: Item[];
  block: Extract<Block, { kind: 'table' | 'form' }>;
  depth: number;
  paper: Paper;
};

function sheetRun({ waiting, block, depth, paper }: SheetInput): Run {
  const page = block.kind === 'table' ? block.orientation : 'portrait';
  const { width, height } = paper.bodies[page];
  const titles = waiting.reduce(
    (sum, item) => sum + (item.kind === 'heading' ? paper.titleRoom({ ...item, width }) : 0),
    0,
  );
  const sheet =
    block.kind === 'table'
      ? tablePlan({ table: block, room: { width, height: height - titles, smallest: paper.smallest }, depth })
      : formPlan({
          form: block,
          room: { width, height: height - titles, following: height, smallest: paper.smallest },
          depth,
        });
  return { page, items: [...waiting, sheet] };
}
