import type { StatedChange } from '#lib/core/narrative/index.ts';
import type { Block, Part } from './document/document.ts';

/** Mobile numbers: 11 digits from 13 to 19, also in groups, not part of a longer number or code. */
const MOBILE = /(?<![0-9A-Za-z])(1[3-9]\d)[ -]?\d{4}[ -]?(\d{4})(?![0-9A-Za-z])/g;
/** Identity card numbers: 17 digits and a check character, with a date of birth in the middle. */
const IDENTITY_CARD =
  /(?<![0-9A-Za-z])(\d{6})(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{2}(\d[\dXx])(?![0-9A-Za-z])/g;

/**
 * Hides what must never be published, whoever typed it where: mobile numbers and identity card numbers in the
 * sentences, forms and names of the report. Codes and figures stay as they are: no number of that length is one.
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
  if (block.kind === 'heading') return block;
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
  const text = written.replace(INVISIBLE, '');
  if (!/\d[\d -]{9,}\d/.test(text)) return text;
  return text.replace(MOBILE, '$1****$2').replace(IDENTITY_CARD, '$1**********$2');
}
