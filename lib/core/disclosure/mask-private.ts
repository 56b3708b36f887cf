import type { StatedChange } from '#lib/core/narrative/index.ts';
import { publishedText } from '#lib/core/private-data/index.ts';
import type { Block, Part } from './document/document.ts';

/**
 * Hides what must never be published, whoever typed it where: mobile and identity card numbers, bank accounts and e-mail
 * addresses in the headings, sentences, forms and names of the report, and names of people that somebody decided not to
 * publish. Codes and figures stay as they are.
 */
export function maskParts({ parts, names }: { parts: readonly Part[]; names: readonly string[] }): Part[] {
  const mask = masking(names);
  return parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => maskBlock({ block, mask })),
    })),
  }));
}

/** Hides the same in the reasons of changes. */
export function maskChanges(input: { changes: readonly StatedChange[]; names: readonly string[] }): StatedChange[] {
  const mask = masking(input.names);
  return input.changes.map((change) => maskValue({ value: change, mask }));
}

type Mask = (text: string) => string;

/** @param names that somebody decided not to publish */
function masking(names: readonly string[]): Mask {
  return (written) => publishedText({ text: written.replace(INVISIBLE, ''), names });
}

function maskBlock({ block, mask }: { block: Block; mask: Mask }): Block {
  if (block.kind === 'heading') return { ...block, text: mask(block.text) };
  if (block.kind === 'table')
    return {
      ...block,
      rows: block.rows.map((row) => ({ ...row, label: mask(row.label), stub: row.stub.map(mask) })),
    };
  if (block.kind === 'form')
    return {
      ...block,
      rows: block.rows.map((row) => row.map((cell) => ({ ...cell, text: mask(cell.text) }))),
      data: maskValue({ value: block.data, mask }),
    };
  return {
    ...block,
    segments: block.segments.map((segment) =>
      segment.kind === 'words' ? { kind: 'words', text: mask(segment.text) } : segment,
    ),
  };
}

function maskValue<T>({ value, mask }: { value: T; mask: Mask }): T {
  if (typeof value === 'string') return mask(value) as T;
  if (Array.isArray(value)) return value.map((item) => maskValue({ value: item, mask })) as T;
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, maskValue({ value: item, mask })])) as T;
  return value;
}

/** Characters that show nothing or turn the writing direction: they come with pasted text and no face has them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
