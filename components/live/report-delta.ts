import type { Block, DisclosureDocument, PrintedTable } from '#lib/core/disclosure/index.ts';
import type { ExactTable } from '#lib/core/screen/index.ts';
import type { ReportMessage } from './live-protocol.ts';
import { cellKey, type LiveLastYear, type LiveSection } from './live-state.ts';

type Known<T> = { text: string; value: T };
type Delta = Pick<ReportMessage, 'sections' | 'blocks' | 'exact' | 'lastYear' | 'changed'>;
type Report = { document: DisclosureDocument; exact: Record<string, ExactTable>; lastYear: LiveLastYear };

/**
 * Remembers the report that was sent last, and makes of the next one what is another: a key in one cell changes a few
 * tables and sentences out of hundreds, and the rest need not travel or be drawn again.
 */
export class ReportDelta {
  #blocks = new Map<string, Known<Block>>();
  #exact = new Map<string, Known<ExactTable>>();
  #lastYear = '';

  /** What of the report is another than the one before. All of it the first time, with nothing marked as changed. */
  next(report: Report): Delta {
    const first = this.#exact.size === 0;
    const changed = new Set<string>();
    const { sections, blocks } = keyedBlocks(report.document);
    const blocksNow = difference({ before: this.#blocks, now: blocks, changed, changes: changesOfBlock });
    const exactNow = difference({
      before: this.#exact,
      now: new Map(Object.entries(report.exact)),
      changed,
      changes: changesOfExact,
    });
    this.#blocks = blocksNow.known;
    this.#exact = exactNow.known;
    const lastYear = JSON.stringify(report.lastYear);
    const sameYear = lastYear === this.#lastYear;
    this.#lastYear = lastYear;
    return {
      sections,
      blocks: blocksNow.sent,
      exact: exactNow.sent,
      ...(sameYear ? {} : { lastYear: report.lastYear }),
      changed: first ? [] : [...changed],
    };
  }
}

/** Tables and forms by their ids, sentences by their section's and their own; where two share a key, the later ones are numbered. */
function keyedBlocks(document: DisclosureDocument): { sections: LiveSection[]; blocks: Map<string, Block> } {
  const blocks = new Map<string, Block>();
  const sections = document.parts.flatMap((part) =>
    part.sections.map(({ id, number, title, blocks: own }): LiveSection => {
      const keys = own.map((block) => {
        const name = block.kind === 'table' || block.kind === 'form' ? block.id : `${id}/${block.id}`;
        let key = name;
        for (let copy = 2; blocks.has(key); copy += 1) key = `${name}~${copy}`;
        blocks.set(key, block);
        return key;
      });
      return { id, part: part.id, number, title: title === '' ? part.title : title, blocks: keys };
    }),
  );
  return { sections, blocks };
}

function difference<T>(input: {
  before: Map<string, Known<T>>;
  now: ReadonlyMap<string, T>;
  changed: Set<string>;
  changes: (change: { id: string; before: T; now: T; changed: Set<string> }) => void;
}): { known: Map<string, Known<T>>; sent: Record<string, T> } {
  const { before, changed, changes } = input;
  const known = new Map<string, Known<T>>();
  const sent: Record<string, T> = {};
  for (const [id, now] of input.now) {
    const text = JSON.stringify(now);
    const earlier = before.get(id);
    known.set(id, earlier?.text === text ? earlier : { text, value: now });
    if (earlier?.text === text) continue;
    sent[id] = now;
    if (earlier !== undefined) changes({ id, before: earlier.value, now, changed });
  }
  return { known, sent };
}

function changesOfBlock(change: { id: string; before: Block; now: Block; changed: Set<string> }): void {
  const { id, before, now, changed } = change;
  if (before.kind === 'table' && now.kind === 'table') changesOfPrinted({ before, now, changed });
  else if (before.kind === 'paragraph' && now.kind === 'paragraph') {
    const values = new Map(
      before.segments.flatMap((s) => (s.kind === 'figure' ? [[s.figure.id, s.figure.value]] : [])),
    );
    for (const segment of now.segments)
      if (segment.kind === 'figure' && values.get(segment.figure.id) !== segment.figure.value)
        changed.add(segment.figure.id);
    changed.add(id);
  } else changed.add(id);
}

function changesOfPrinted({ before, now, changed }: { before: PrintedTable; now: PrintedTable; changed: Set<string> }) {
  const rows = new Map(before.rows.map((row) => [row.id, row.cells]));
  for (const row of now.rows) {
    const cells = rows.get(row.id);
    for (const [index, column] of now.columns.entries())
      if (cells?.[index] !== row.cells[index]) changed.add(cellKey({ table: now.id, row: row.id, column: column.id }));
  }
}

function changesOfExact(change: { id: string; before: ExactTable; now: ExactTable; changed: Set<string> }): void {
  const { id, before, now, changed } = change;
  for (const [row, cells] of Object.entries(now.rows)) {
    const earlier = before.rows[row];
    for (const [index, column] of now.columns.entries())
      if (earlier?.[index] !== cells[index]) changed.add(cellKey({ table: id, row, column }));
  }
}
