import type { AnnouncedTable, OutlineHeading } from '#lib/core/checks/index.ts';
import type { ReadLine } from '../read-document.ts';
import { placeOf } from '../tables/build-row.ts';
import { titleLine } from '../tables/table-title.ts';
import { bareLine, type Heading, headingOf } from './heading.ts';
import { type PartKind, partKind, sectionOfParagraph, sectionTitled } from './section-of.ts';

/** A paragraph with the section that it stands in, by id and as printed, and the heading right above it. */
export type PlacedParagraph = { section: string; printed: string; heading: string; text: string; line: ReadLine };

/** The report's order: headings, what its contents announce, the paragraphs by section, and the lines before the first part. */
export type Outline = {
  headings: OutlineHeading[];
  announced: AnnouncedTable[];
  paragraphs: PlacedParagraph[];
  cover: ReadLine[];
};

/** Reads the outline of running text. `captions` are the lines that stand over tables. */
export function readOutline(lines: readonly ReadLine[], captions: ReadonlySet<ReadLine>): Outline {
  const reader = new OutlineReader(contentsEnd(lines), captions);
  for (const [index, line] of lines.entries()) reader.take(line, index);
  const { outline } = reader;
  // A piece of a report, pasted without its headings.
  return outline.headings.some(({ depth }) => depth === 0)
    ? outline
    : { ...outline, paragraphs: outline.paragraphs.map(placedByItself) };
}

/** What a title means, where it tells. */
function idOf(title: string): { id?: string } {
  const id = titleLine(title)?.id;
  return id === undefined ? {} : { id };
}

function placedByItself(paragraph: PlacedParagraph): PlacedParagraph {
  return paragraph.section === '' ? { ...paragraph, section: sectionOfParagraph(paragraph.text) } : paragraph;
}

/** The contents list ends where 第一部分 stands a second time; nothing of it is a heading of the report. */
function contentsEnd(lines: readonly ReadLine[]): { start: number; end: number } {
  const first = lines.flatMap(({ text }, index) =>
    /^第一部分/.test(bareLine(text).replace(/\s/g, '')) ? [index] : [],
  );
  const [start = 0, end = start] = first;
  if (first.length >= 2) return { start, end };
  const word = lines.findIndex(({ text }) => /^目\s*录$/.test(text.trim()));
  return word < 0 ? { start: 0, end: 0 } : { start: word, end: Math.max(word + 1, start) };
}

class OutlineReader {
  readonly outline: Outline = { headings: [], announced: [], paragraphs: [], cover: [] };
  readonly #contents: { start: number; end: number };
  readonly #captions: ReadonlySet<ReadLine>;
  #part: PartKind = '';
  #section = '';
  #printed = '';
  #heading = '';
  #listing: PartKind = '';

  constructor(contents: { start: number; end: number }, captions: ReadonlySet<ReadLine>) {
    this.#contents = contents;
    this.#captions = captions;
  }

  take(line: ReadLine, index: number): void {
    const { start, end } = this.#contents;
    if (index < end) {
      if (index >= start) this.#announce(line);
      else this.outline.cover.push(line);
      return;
    }
    const heading = this.#isHeading(line);
    if (heading === undefined) this.#paragraph(line);
    else this.#take(heading, line);
  }

  /** Units are listed with numbers and no full stop, and are no headings. */
  #isHeading(line: ReadLine): Heading | undefined {
    if (this.#captions.has(line)) return undefined;
    const heading = headingOf(line.text);
    if (heading === undefined || heading.depth <= 1) return heading;
    if (
      this.#section === 'units' ||
      this.#section === 'duties' ||
      this.#section === 'glossary' ||
      this.#section === 'projects'
    )
      return undefined;
    return heading.depth === 2 || this.#part === 'narrative' ? heading : undefined;
  }

  #take(heading: Heading, line: ReadLine): void {
    const { number, title, depth } = heading;
    this.outline.headings.push({ number, title, depth, at: { ...placeOf(line.at), ...this.#where() } });
    if (depth === 0) {
      this.#part = partKind(title) || (/^附件/.test(number) ? 'publication-report' : '');
      this.#printed = `${number} ${title}`.trim();
      this.#section = this.#part === 'glossary' || this.#part === 'publication-report' ? this.#part : '';
    } else if (depth === 1 || (depth === 2 && this.#section === '')) {
      const section = sectionTitled(title, this.#part);
      if (depth === 1 || section !== '') {
        this.#section = section;
        this.#printed = `${number}${title}`;
      }
    }
    this.#heading = depth === 0 ? '' : title;
  }

  #paragraph(line: ReadLine): void {
    if (this.outline.headings.length === 0 && this.#part === '') this.outline.cover.push(line);
    const split = this.#headingBeforeText(line);
    if (split !== undefined) {
      this.#take(split.heading, line);
      if (split.text !== '') this.#add(line, split.text);
      return;
    }
    if (this.#captions.has(line)) return;
    this.#announceTable(line);
    this.#add(line, line.text);
  }

  /** `七、机关运行经费安排情况说明。2026年…`: a heading with its text behind it. */
  #headingBeforeText(line: ReadLine): { heading: Heading; text: string } | undefined {
    const match =
      /^([一二三四五六七八九十]{1,3}、[^。：:，；]{4,34})[。：:]\s*(.{8,})$/s.exec(bareLine(line.text)) ??
      /^([一二三四五六七八九十]{1,3}、[^。：:，；]{4,34}(?:情况|说明|安排|变化))[。：:；]()$/.exec(bareLine(line.text));
    const heading = match?.[1] === undefined ? undefined : headingOf(match[1]);
    if (heading === undefined || sectionTitled(heading.title, this.#part) === '') return undefined;
    // A term of 名词解释 is one with what it means.
    const isTerm = this.#part === 'glossary' || this.#section === 'glossary';
    return { heading, text: isTerm ? line.text : (match?.[2] ?? '') };
  }

  #add(line: ReadLine, text: string): void {
    this.outline.paragraphs.push({
      section: this.#section,
      printed: this.#printed,
      heading: this.#heading,
      text,
      line,
    });
  }

  #where(): { section?: string } {
    return this.#printed === '' ? {} : { section: this.#printed };
  }

  #announce(line: ReadLine): void {
    const heading = headingOf(line.text);
    if (heading === undefined) return;
    if (heading.depth === 0) this.#listing = partKind(heading.title);
    else if (this.#listing === 'tables' || /表(?:[（(].*[)）])?$/.test(heading.title))
      this.outline.announced.push({
        number: heading.number,
        title: heading.title,
        ...idOf(heading.title),
        at: placeOf(line.at),
      });
  }

  /** `表 1.收支总体情况表` where no table follows: a list of tables. */
  #announceTable(line: ReadLine): void {
    if (this.#part !== 'tables') return;
    const title = titleLine(bareLine(line.text));
    if (title?.number === undefined || title.title === undefined) return;
    this.outline.announced.push({
      number: title.number,
      title: title.title,
      ...idOf(title.title),
      at: placeOf(line.at),
    });
  }
}
