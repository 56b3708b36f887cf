import type { StatedChange } from '#lib/core/narrative/index.ts';
import { maskPrivate } from '#lib/core/private-data/index.ts';
import type { Block, Part } from './document/document.ts';

/**
 * Hides what must never be published, whoever typed it where: mobile and identity card numbers, bank accounts and e-mail
 * addresses in the headings, sentences, forms and names of the report. Codes and figures stay as they are.
 */
export function maskParts(parts: readonly Part[]): Part[] {
  return parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({ ...section, blocks: section.blocks.map(maskBlock) })),
  }));
}

/** Hides the same in the reasons of changes. */
export function maskChanges(changes: readonly StatedChange[]): StatedChange[] {
  return changes.map(maskValue);
}

function maskBlock(block: Block): Block {
  if (block.kind === 'heading') return { ...block, text: maskText(block.text) };
  if (block.kind === 'table')
    return {
      ...block,
      rows: block.rows.map((row) => ({ ...row, label: maskText(row.label), stub: row.stub.map(maskText) })),
    };
  if (block.kind === 'form')
    return {
      ...block,
      rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: maskText(cell.text) }))),
      data: maskValue(block.data),
    };
  return {
    ...block,
    segments: block.segments.map((segment) =>
      segment.kind === 'words' ? { kind: 'words', text: maskText(segment.text) } : segment,
    ),
  };
}

function maskValue<T>(value: T): T {
  if (typeof value === 'string') return maskText(value) as T;
  if (Array.isArray(value)) return value.map(maskValue) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskValue(item)])) as T;
  return value;
}

/** Characters that show nothing or turn the writing direction: they come with pasted text and no face has them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;

/** Takes invisible characters out of a text and masks its private numbers. */
export function maskText(written: string): string {
  return maskPrivate(written.replace(INVISIBLE, ''));
}
