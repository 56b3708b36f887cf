import { paragraphText } from '#lib/core/narrative/index.ts';
import type { Block, Part, Section } from './document.ts';

/**
 * Where a text of the report stands: the section, and the block in it, by their ids; `name` is what people find it by
 * (`表12-3 项目支出绩效目标申报表`, `第三部分 一、收支预算总体安排情况`).
 */
export type PrintedPlace = { section: string; block: string; kind: Block['kind']; name: string };

/** A text as the report prints it. `label` is what a form calls it: `项目负责人`. */
export type PrintedText = { text: string; at: PrintedPlace; label?: string };

/** Every text of a report that people wrote or named: sentences, names of rows, what forms hold, notes under tables. */
export function printedTexts(parts: readonly Part[]): PrintedText[] {
  return parts.flatMap((part) =>
    part.sections.flatMap((section) => section.blocks.flatMap((block) => blockTexts({ part, section, block }))),
  );
}

/** Where a block of the report stands, in people's words too. */
export function printedPlace({ part, section, block }: { part: Part; section: Section; block: Block }): PrintedPlace {
  const name =
    block.kind === 'table' || block.kind === 'form'
      ? `${block.number} ${block.title}`
      : `${part.number} ${section.title === '' ? part.title : `${section.number}${section.title}`}`;
  return { section: section.id, block: block.id, kind: block.kind, name };
}

function blockTexts({ part, section, block }: { part: Part; section: Section; block: Block }): PrintedText[] {
  const at = printedPlace({ part, section, block });
  const said = (text: string, label?: string): PrintedText[] =>
    text.trim() === '' ? [] : [{ text, at, ...(label === undefined ? {} : { label }) }];
  switch (block.kind) {
    case 'heading':
      return said(block.text);
    case 'paragraph':
      return said(paragraphText(block));
    case 'table':
      return [...block.rows.flatMap(({ label }) => said(label)), ...block.notes.flatMap((note) => said(note))];
    case 'form':
      return block.rows.flatMap((row) =>
        row.flatMap((cell, index) => {
          const before = row[index - 1];
          return cell.head ? [] : said(cell.text, before?.head === true ? before.text : undefined);
        }),
      );
  }
}
