import type { ReadDocument, ReadLine } from '../read-document.ts';
import { plainWords } from '../text/squeeze.ts';
import { idByHead, isHeadRow } from './head.ts';
import { filled, type MatrixRow, matrixOf } from './matrix.ts';
import { withoutOrdinals } from './ordinals.ts';
import { type TitleLine, titleLine } from './table-title.ts';

/** What stands over a table: number, title and what they mean; whose it is; in what its amounts are; when it was filled in. */
export type Caption = TitleLine & { owner?: string; measure?: '万元' | '元'; filedOn?: string };

/** Rows under one caption. `id` is what they are; nothing where neither caption nor head nor content tells. */
export type Segment = { kind: 'table'; id?: string; caption: Caption; rows: MatrixRow[]; notes: ReadLine[] };

/** A form: all rows and lines from its title to what comes after it. */
export type FormSegment = {
  kind: 'form';
  id: 'project-performance' | 'overall-performance';
  caption: Caption;
  rows: MatrixRow[];
};

/** A document as lines of running text, tables and forms. */
export type Segments = {
  lines: ReadLine[];
  tables: Segment[];
  forms: FormSegment[];
  /** Lines that stand over a table or form. */
  captions: Set<ReadLine>;
};

const OWNER = /[[［]\d+[\]］]|^(?:部门|单位|编制单位|填报单位|部门名称)(?:（单位）)?(?:名称)?：(?!万?元|人民币)/;
const MEASURE = /(?:单位|金额单位)：(?:人民币)?(万元|元)/;
const FILED = /^(?:填报|申报|填表)(?:日期|时间)：/;
const NOTE = /^(?:备注|注|说明)：|没有使用.*(?:安排的支出|拨款)|本(?:单位|部门)(?:年)?无.*(?:支出|收入)/;
/** A note that there is nothing, not one on rounding. */
const SAYS_NONE = /没有使用|没有安排|无.{0,24}(?:支出|收入|数据)|空表/;
const HEAD_LINE = /^科目(?:编码|代码).{0,20}(?:合计|小计).{0,12}(?:基本支出|项目支出).{0,12}$/;
const PART = /^第[一二三四五六七八九十]部分|^附件\d/;
const NARRATIVE = /^[一二三四五六七八九十]+、.*(?:情况|说明|变化)/;

/** Parts a document into running text, tables and forms. */
export function segmentsOf(document: ReadDocument): Segments {
  const reader = new Segmenter();
  for (const block of document.blocks)
    if (block.kind === 'line') reader.line(block);
    else reader.grid(withoutOrdinals(matrixOf(block)));
  return reader.result;
}

class Segmenter {
  readonly result: Segments = { lines: [], tables: [], forms: [], captions: new Set() };
  #captionLines: ReadLine[] = [];
  #caption: Caption = {};
  #age = 0;
  #form: FormSegment | undefined;
  #table: Segment | undefined;

  line(line: ReadLine): void {
    const words = plainWords(line.text);
    const caption = captionOf([line.text]);
    if (this.#form !== undefined && !this.#endsForm(words, caption)) {
      this.#form.rows.push({ cells: [line.text], spread: [line.text], at: line.at });
      return;
    }
    if (PART.test(words) || NARRATIVE.test(words)) this.#table = undefined;
    else if (caption === undefined && NOTE.test(words) && words.length < 120) this.#note(line);
    this.#headAlone(words, line);
    this.result.lines.push(line);
    this.#take(caption);
    if (caption !== undefined) this.#captionLines.push(line);
  }

  /** A title with a note and nothing between is a table that has nothing in it; else the note is of the table above. */
  #note(note: ReadLine): void {
    const { id } = this.#caption;
    const isAlone = id !== undefined && !id.endsWith('performance') && this.#captionLines.length > 0;
    if (!isAlone || !SAYS_NONE.test(plainWords(note.text))) {
      this.#table?.notes.push(note);
      return;
    }
    this.#table = { kind: 'table', id, caption: this.#caption, rows: [], notes: [note] };
    this.result.tables.push(this.#table);
    this.#consumeCaption();
  }

  /** The head of a table of a fund, run together to a line: there is a table, and nothing in it. */
  #headAlone(words: string, { at }: ReadLine): void {
    const { id } = this.#caption;
    if ((id !== 'government-fund' && id !== 'state-capital') || !HEAD_LINE.test(words)) return;
    const head: MatrixRow = { cells: [words], spread: [words], at };
    this.#table = { kind: 'table', id, caption: this.#caption, rows: [head], notes: [] };
    this.result.tables.push(this.#table);
    this.#consumeCaption();
  }

  #endsForm(words: string, caption: Caption | undefined): boolean {
    if (!PART.test(words) && !NARRATIVE.test(words) && caption?.number === undefined && caption?.id === undefined)
      return false;
    this.#form = undefined;
    return true;
  }

  /** A caption holds for the grid that follows soon; a new number or title begins another. */
  #take(caption: Caption | undefined): void {
    if (caption === undefined) {
      this.#age += 1;
      if (this.#age > 6) this.#caption = {};
      return;
    }
    this.#age = 0;
    const begins = caption.number !== undefined || (caption.id !== undefined && this.#caption.title !== undefined);
    if (begins) this.#captionLines = [];
    this.#caption = begins ? caption : { ...this.#caption, ...caption };
  }

  grid(rows: readonly MatrixRow[]): void {
    let start = 0;
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] as MatrixRow;
      const caption = isCaptionRow(row) ? captionOf(filled(row)) : undefined;
      if (caption === undefined) continue;
      if (index > start) this.#rows(rows.slice(start, index));
      if (this.#form !== undefined && this.#endsForm('', caption)) this.#table = undefined;
      this.#take(caption);
      start = index + 1;
    }
    if (start < rows.length) this.#rows(rows.slice(start));
  }

  #rows(rows: readonly MatrixRow[]): void {
    const form = formId(rows, this.#caption);
    if (form !== undefined && !(this.#form !== undefined && this.#caption.id === undefined && !startsForm(rows))) {
      this.#form = { kind: 'form', id: form, caption: this.#caption, rows: [...rows] };
      this.result.forms.push(this.#form);
      this.#consumeCaption();
      this.#table = undefined;
      return;
    }
    if (this.#form !== undefined) {
      this.#form.rows.push(...rows);
      return;
    }
    this.#addTable(rows);
  }

  #consumeCaption(): void {
    for (const line of this.#captionLines) this.result.captions.add(line);
    this.#captionLines = [];
    this.#caption = {};
  }

  /** Rows without caption go on with the table before them, where they look like more of it. */
  #addTable(rows: readonly MatrixRow[]): void {
    const caption = this.#caption;
    const byHead = idByHead(rows);
    const id = chosenId(caption.id, byHead);
    const open = this.#table;
    this.#consumeCaption();
    const bare = caption.number === undefined && caption.title === undefined;
    if (
      open !== undefined &&
      (bare
        ? byHead === undefined || byHead === open.id || open.id === 'other'
        : id === open.id && (caption.continued === true || caption.number === open.caption.number))
    ) {
      open.rows.push(...rows);
      return;
    }
    this.#table = { kind: 'table', caption, rows: [...rows], notes: [], ...(id === undefined ? {} : { id }) };
    this.result.tables.push(this.#table);
  }
}

/** What a head says stands above what a title says, save where both may be meant. */
function chosenId(byTitle: string | undefined, byHead: string | undefined): string | undefined {
  if (byTitle === undefined || byHead === undefined || byTitle === 'other') return byTitle ?? byHead;
  const alike: readonly (readonly string[])[] = [
    ['general-by-function', 'general-by-unit', 'general-basic'],
    ['government-fund', 'state-capital', 'expenditure', 'projects', 'general-by-function'],
    ['income-and-expenditure', 'appropriation'],
    ['income', 'three-public', 'procurement'],
  ];
  const isBySplit = (id: string) => id === 'general-by-function' || id === 'general-by-unit';
  if (isBySplit(byTitle) && isBySplit(byHead)) return byHead;
  return alike.some((group) => group.includes(byTitle) && group.includes(byHead)) ? byTitle : byHead;
}

function isCaptionRow(row: MatrixRow): boolean {
  const texts = filled(row);
  if (texts.length === 0 || texts.length > 3) return false;
  const first = plainWords(texts[0] ?? '');
  if (texts.length === 1)
    return titleLine(first) !== undefined || OWNER.test(first) || MEASURE.test(first) || FILED.test(first);
  if (isHeadRow(row) && !MEASURE.test(plainWords(texts.at(-1) ?? ''))) return false;
  return texts.every((text) => {
    const words = plainWords(text);
    return OWNER.test(words) || MEASURE.test(words) || FILED.test(words) || titleLine(text) !== undefined;
  });
}

/** What lines or cells over a table say of it. */
function captionOf(texts: readonly string[]): Caption | undefined {
  const caption: Caption = {};
  for (const text of texts) {
    const words = plainWords(text);
    const measure = words.length < 40 ? MEASURE.exec(words)?.[1] : undefined;
    if (measure !== undefined) caption.measure = measure === '元' ? '元' : '万元';
    if (words.length < 60 && OWNER.test(words)) caption.owner = text.trim();
    const filed = FILED.exec(words)?.[0];
    if (filed !== undefined) caption.filedOn = filedOn(text);
    const title = titleLine(text);
    if (title !== undefined) Object.assign(caption, title);
  }
  return Object.keys(caption).length === 0 ? undefined : caption;
}

/** The date behind 填报日期, as printed. */
function filedOn(text: string): string {
  return /[：:]\s*(.*?)\s*(?:(?:金额)?单位\s*[：:].*)?$/.exec(text.trim())?.[1] ?? '';
}

function formId(rows: readonly MatrixRow[], caption: Caption): FormSegment['id'] | undefined {
  if (caption.id === 'overall-performance' || caption.id === 'project-performance') return caption.id;
  const words = plainWords(
    rows
      .slice(0, 4)
      .flatMap((row) => filled(row))
      .join(' '),
  );
  if (/项目名称.*(?:项目主管部门|项目编码|项目负责人)/.test(words) && startsForm(rows)) return 'project-performance';
  if (/^部门(?:（单位）)?名称/.test(words) && /填报人|部门职能|资金总体/.test(words)) return 'overall-performance';
  return undefined;
}

function startsForm(rows: readonly MatrixRow[]): boolean {
  const first = plainWords(filled(rows[0] as MatrixRow)[0] ?? '');
  return /^(?:项目名称|部门（?单?位?）?名称)/.test(first);
}
