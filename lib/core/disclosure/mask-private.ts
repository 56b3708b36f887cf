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

/** Masks the private numbers of a text. */
export function maskText(text: string): string {
  if (!/\d[\d -]{9,}\d/.test(text)) return text;
  return text.replace(MOBILE, '$1****$2').replace(IDENTITY_CARD, '$1**********$2');
}
